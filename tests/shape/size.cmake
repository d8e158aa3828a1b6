# size.cmake - files stay short enough to be read in one sitting.
#
#   cmake -DROOT=tree -P size.cmake
cmake_minimum_required(VERSION 3.20)

set(source_lines 450)
set(header_lines 150)

set(n_faults 0)
file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/model/*.[ch]
    ${ROOT}/input/*.[ch] ${ROOT}/solver/*.[ch] ${ROOT}/output/*.[ch]
    ${ROOT}/cli/*.[ch] ${ROOT}/tests/*.[ch])
foreach(path IN LISTS paths)
  file(READ ${ROOT}/${path} text)
  string(REGEX REPLACE "[^\n]" "" newlines "${text}")
  string(LENGTH "${newlines}" lines)
  set(most ${source_lines})
  if(path MATCHES "[.]h$")
    set(most ${header_lines})
  endif()
  if(lines GREATER most)
    message("${path}: ${lines} lines, at most ${most}")
    math(EXPR n_faults "${n_faults} + 1")
  endif()
endforeach()
if(n_faults)
  message(FATAL_ERROR "${n_faults} files are too long")
endif()
