# starter.cmake - the starter folder, in each language, as C, so that the
# program needs no files of its own at run time.
#
#   cmake -DFOLDER=starter -DINTO=starter_files.c -P starter.cmake
cmake_minimum_required(VERSION 3.20)

set(text "#include \"cli/starter.h\"\n\nconst struct starter_file starter_files[] = {\n")
foreach(language zh en)
  string(TOUPPER ${language} tag)
  file(GLOB names RELATIVE ${FOLDER}/${language} ${FOLDER}/${language}/*)
  list(SORT names)
  foreach(name IN LISTS names)
    file(READ ${FOLDER}/${language}/${name} bytes HEX)
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
    string(REGEX REPLACE "((....)(....)(....)(....)(....)(....)(....)(....))"
        "\\1\"\n     \"" bytes "${bytes}")
    string(APPEND text "    {LANGUAGE_${tag}, \"${name}\",\n     \"${bytes}\"},\n")
  endforeach()
endforeach()
string(APPEND text "};\n\n"
    "const int n_starter_files = sizeof starter_files / sizeof *starter_files;\n")
file(WRITE ${INTO} "${text}")
