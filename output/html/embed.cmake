# embed.cmake - the style and the script of the page as C, so that the program
# needs no files of its own at run time.
#
#   cmake -DFOLDER=html -DINTO=html_files.c -P embed.cmake
cmake_minimum_required(VERSION 3.20)

set(text "#include \"output/html_files.h\"\n")
foreach(file page.css page.js)
  file(READ ${FOLDER}/${file} bytes HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  string(REGEX REPLACE "((....)(....)(....)(....)(....)(....)(....)(....))"
      "\\1\"\n    \"" bytes "${bytes}")
  string(REPLACE "." "_" name ${file})
  string(APPEND text "\nconst char ${name}[] =\n    \"${bytes}\";\n")
endforeach()
file(WRITE ${INTO} "${text}")
