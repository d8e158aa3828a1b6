# guards_can_fail.cmake - shows that each house rule is really kept.
#
#   cmake -DGUARDS=folder -DSCRATCH=folder -P guards_can_fail.cmake
#
# Makes small trees with one fault each and expects the guard to name it, and a
# tree without a fault, which must pass.
cmake_minimum_required(VERSION 3.20)

# expect(GUARD FILE TEXT WORDS): a tree of that one file is refused with these
# words; without words it passes.
function(expect guard file text words)
  file(REMOVE_RECURSE ${SCRATCH})
  file(WRITE ${SCRATCH}/${file} "${text}")
  execute_process(
      COMMAND ${CMAKE_COMMAND} -DROOT=${SCRATCH} -P ${GUARDS}/${guard}.cmake
      RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if("${words}" STREQUAL "")
    if(NOT code EQUAL 0)
      message(FATAL_ERROR "${file} is in order but was refused:\n${said}")
    endif()
  elseif(code EQUAL 0 OR NOT said MATCHES "${words}")
    message(FATAL_ERROR "${file} should be refused with \"${words}\":\n${said}")
  endif()
endfunction()

set(call "void f(void) {\n    printf(\"x;y[0]\");\n}\n")
expect(layers output/a.c "#include \"solver/solve.h\"\n"
    "output/a.c:1: output must not see solver")
expect(layers input/deep/a.h "\n#include \"output/write.h\"\n"
    "input/deep/a.h:2: input must not see output")
expect(layers model/a.c "#include \"input/load.h\"\n" "must not see input")
expect(layers solver/a.c "#include \"cli/command.h\"\n" "must not see cli")
expect(layers model/a.c "#include <glpk.h>\n" "glpk.h has its own file")
expect(layers solver/a.c "  #  include <csv.h>\n" "csv.h has its own file")
expect(layers cli/a.c "#include <check.h>\n" "check.h has its own file")
expect(layers input/a.c "#include <nettle/sha2.h>\n" "has its own file")
expect(layers solver/a.c "${call}" "solver/a.c:2: only output and cli speak")
expect(layers model/a.c "FILE *f = stderr;\n" "only output and cli speak")
expect(layers input/a.c "    (void)fputs(s, f);\n" "only output and cli speak")
string(CONCAT word "TO" "DO")
expect(layers cli/a.c "// ${word} later\n" "finish it")

expect(layers cli/a.c "#include \"solver/solve.h\"\n${call}" "")
expect(layers solver/backend_glpk.c "#include <glpk.h>\n" "")
expect(layers model/a.c "snprintf(s, n, \"x\");\narena_print(a, \"x\");\n" "")

string(REPEAT "\n" 451 long)
expect(size solver/a.c "${long}" "451 lines, at most 450")
string(REPEAT "\n" 151 long)
expect(size model/a.h "${long}" "151 lines, at most 150")
expect(size model/a.c "${long}" "")

file(REMOVE_RECURSE ${SCRATCH})
