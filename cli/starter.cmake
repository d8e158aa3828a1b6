# starter.cmake - the starter folder as C, so that the program needs no files
# of its own at run time.
#
#   cmake -DFOLDER=starter -DINTO=starter_files.c -P starter.cmake
cmake_minimum_required(VERSION 3.20)

file(GLOB names RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT names)
set(text "#include \"cli/starter.h\"\n\nconst struct starter_file starter_files[] = {\n")
foreach(name IN LISTS names)
  file(READ ${FOLDER}/${name} bytes HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  string(REGEX REPLACE "((....)(....)(....)(....)(....)(....)(....)(....))"
      "\\1\"\n     \"" bytes "${bytes}")
  string(APPEND text "    {\"${name}\",\n     \"${bytes}\"},\n")
endforeach()
string(APPEND text "};\n\n"
    "const int n_starter_files = sizeof starter_files / sizeof *starter_files;\n")
file(WRITE ${INTO} "${text}")
