# The libraries of others, as imported targets.  Neither GLPK nor libcsv ships
# a CMake or pkg-config file on Debian, so all are found the same plain way.

find_package(Threads REQUIRED)

function(foreign_library name header library)
  find_path(${name}_INCLUDE_DIR ${header} REQUIRED)
  find_library(${name}_LIBRARY ${library} REQUIRED)
  mark_as_advanced(${name}_INCLUDE_DIR ${name}_LIBRARY)
  add_library(foreign_${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(foreign_${name} PROPERTIES
      IMPORTED_LOCATION ${${name}_LIBRARY}
      INTERFACE_INCLUDE_DIRECTORIES ${${name}_INCLUDE_DIR})
endfunction()

foreign_library(glpk glpk.h glpk)
foreign_library(libcsv csv.h csv)
foreign_library(nettle nettle/sha2.h nettle)
foreign_library(libical libical/ical.h ical)
foreign_library(libxlsxwriter xlsxwriter.h xlsxwriter)
if(BUILD_TESTING)
  foreign_library(libcheck check.h check)
  foreign_library(zlib zlib.h z)
  find_library(subunit_LIBRARY subunit) # Debian's Check speaks subunit too
  if(subunit_LIBRARY)
    set_target_properties(foreign_libcheck PROPERTIES
        INTERFACE_LINK_LIBRARIES ${subunit_LIBRARY})
  endif()
endif()
