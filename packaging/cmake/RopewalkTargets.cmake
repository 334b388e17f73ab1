# What every target of Ropewalk has in common.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

function(ropewalk_settings target)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wshadow -Wno-unknown-pragmas>)
  if(ROPEWALK_WERROR)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
  endif()
  if(ROPEWALK_SANITIZE)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${ROPEWALK_SANITIZE} -fno-omit-frame-pointer>)
    target_link_options(${target} PUBLIC -fsanitize=${ROPEWALK_SANITIZE})
  endif()
endfunction()

# ropewalk_library(name SOURCES a.cpp … LINKS public targets … PRIVATE_LINKS …)
function(ropewalk_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  if(NOT ARG_SOURCES)  # a folder that has only headers so far
    file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
    set(ARG_SOURCES ${CMAKE_BINARY_DIR}/empty.cpp)
  endif()
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  ropewalk_settings(${name})
endfunction()

# ropewalk_test(name SOURCES test_x.cpp LINKS targets … [GUI]) — one Qt Test program, known to CTest.
function(ropewalk_test name)
  cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test)
  target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS ROPEWALK_TESTS_DIR="${CMAKE_SOURCE_DIR}/tests"
    ROPEWALK_RESOURCES_DIR="${CMAKE_SOURCE_DIR}/resources")
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  ropewalk_settings(${name})
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  # Passive waiting: two processes with spinning OpenMP threads on the same cores slow each other many times.
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_WAIT_POLICY=passive;LC_ALL=C.UTF-8")
endfunction()
