# What "cmake --install" puts beside the program, and the Debian package.
#
# No library is installed: the rooms are one program, and promise nothing to
# others.

install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(PROGRAMS tools/slurm DESTINATION ${CMAKE_INSTALL_DATADIR}/jiancha)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}
    FILES_MATCHING PATTERN "*.md" PATTERN "*.png" PATTERN README.md EXCLUDE)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR}
    USE_SOURCE_PERMISSIONS PATTERN out EXCLUDE)

if(JIANCHA_DEBIAN)
  install(FILES tools/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
  install(FILES tools/debian/changelog DESTINATION ${CMAKE_INSTALL_DOCDIR}
      RENAME changelog.Debian)
  install(FILES tools/debian/overrides
      DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME jiancha)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME jiancha)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
    "planner of a year of inspections that proves its plan")
set(CPACK_PACKAGE_DESCRIPTION_FILE ${PROJECT_SOURCE_DIR}/tools/debian/description)
set(CPACK_PACKAGE_CONTACT "the jiancha project <jiancha@jiancha.invalid>")
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/tools/cmake/compress.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE
    GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
