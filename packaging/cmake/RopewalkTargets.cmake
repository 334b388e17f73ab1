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

function(ropewalk_test_settings target)
  target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS ROPEWALK_TESTS_DIR="${CMAKE_SOURCE_DIR}/tests"
    ROPEWALK_RESOURCES_DIR="${CMAKE_SOURCE_DIR}/resources")
  ropewalk_settings(${target})
endfunction()

# ropewalk_test_headers(name LINKS targets …) — the views' headers, parsed once for all tests that link the same targets
# and name it as HEADERS.
function(ropewalk_test_headers name)
  cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
  file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/empty.cpp)
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test)
  ropewalk_test_settings(${name})
  target_precompile_headers(${name} PRIVATE <QtTest> <widgets/precompiled.h>)
endfunction()

# ropewalk_test(name SOURCES test_x.cpp LINKS targets … [HEADERS name]) — one Qt Test program, known to CTest.
function(ropewalk_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT;HEADERS" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test)
  ropewalk_test_settings(${name})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  if(ARG_HEADERS)
    target_precompile_headers(${name} REUSE_FROM ${ARG_HEADERS})
  endif()
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  # Passive waiting: two processes with spinning OpenMP threads on the same cores slow each other many times.
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_WAIT_POLICY=passive;LC_ALL=C.UTF-8")
endfunction()
