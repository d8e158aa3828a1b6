# compress.cmake - what Debian wants compressed in a package, just before it is
# packed: man pages and the changelog.
file(GLOB_RECURSE plain ${CPACK_TEMPORARY_DIRECTORY}/*.1
    ${CPACK_TEMPORARY_DIRECTORY}/changelog.Debian)
foreach(file IN LISTS plain)
  execute_process(COMMAND gzip -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
