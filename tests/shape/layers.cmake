# layers.cmake - who may see whom, and who may speak.
#
#   cmake -DROOT=tree -P layers.cmake
#
# Names every line of the rooms that breaks the house rules below and fails if
# there is one.  It reads text, so it also sees what no test happens to build.
cmake_minimum_required(VERSION 3.20)

set(rooms model input solver output cli)

# ROOM may include only these rooms.
set(sees_model model)
set(sees_input input model)
set(sees_solver solver model)
set(sees_output output model)
set(sees_cli cli input solver output model)

# A foreign header and the only files that may include it.
set(foreign glpk.h csv.h nettle/sha2.h iconv.h check.h
    xlsxwriter.h libical/ical.h)
set(homes_glpk.h solver/backend_glpk.c)
set(homes_csv.h input/table.c output/csv_writer.c)
set(homes_nettle/sha2.h model/sha256.c)
set(homes_xlsxwriter.h output/xlsx_library.h)
set(homes_libical/ical.h output/ics_file.c)
set(homes_iconv.h input/encoding.c)
set(homes_check.h)

# Only these rooms speak to the person.
set(speakers output cli)
set(speech
    "(^|[^a-z_])((v?f?printf|f?puts|putchar|f?putc|perror) *[(]|stdout|stderr)")

set(unfinished "(TODO|FIXME|XXX)")

set(n_faults 0)
macro(fault file line text)
  message("${file}:${line}: ${text}")
  math(EXPR n_faults "${n_faults} + 1")
endmacro()

# file(STRINGS) would trip over brackets and semicolons: a list is made by hand.
# A macro would trip over dollars.
function(lines_of variable path)
  file(READ ${path} text)
  string(REGEX REPLACE "[][;\\$]" " " text "${text}")
  string(REPLACE "\n" ";" text "${text}")
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

macro(check_include room file number header)
  string(REGEX MATCH "^[^/]+" top "${header}")
  if(top IN_LIST rooms AND NOT top IN_LIST sees_${room})
    fault(${file} ${number} "${room} must not see ${top} (${header})")
  endif()
  if("${header}" IN_LIST foreign AND NOT "${file}" IN_LIST homes_${header})
    fault(${file} ${number} "${header} has its own file: ${homes_${header}}")
  endif()
endmacro()

macro(check_line room file number line)
  if("${line}" MATCHES "^ *# *include *[<\"]([^>\"]+)[>\"]")
    check_include(${room} ${file} ${number} "${CMAKE_MATCH_1}")
  elseif(NOT "${room}" IN_LIST speakers AND "${line}" MATCHES "${speech}")
    fault(${file} ${number} "only output and cli speak (${CMAKE_MATCH_2})")
  endif()
  if("${line}" MATCHES "${unfinished}")
    fault(${file} ${number} "finish it or write it among the limits")
  endif()
endmacro()

foreach(room IN LISTS rooms)
  file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/${room}/*.c
      ${ROOT}/${room}/*.h)
  foreach(path IN LISTS paths)
    lines_of(lines ${ROOT}/${path})
    set(number 0)
    foreach(line IN LISTS lines)
      math(EXPR number "${number} + 1")
      check_line(${room} ${path} ${number} "${line}")
    endforeach()
  endforeach()
endforeach()

if(n_faults)
  message(FATAL_ERROR "${n_faults} lines break the house rules")
endif()
message("the rooms keep apart")
