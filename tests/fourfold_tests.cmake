# SPDX-License-Identifier: GPL-3.0-or-later
# fourfold_add_test(tst_x LINKS core_base ...): one QTest program from tst_x.cpp, run headless in an environment of its own.
function(fourfold_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LINKS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    add_executable(${name} ${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE fourfold_options test_support Qt6::Test ${ARG_LINKS})
    target_compile_definitions(${name} PRIVATE
        FOURFOLD_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        FOURFOLD_BUILD_DIR="${CMAKE_BINARY_DIR}"
        FOURFOLD_FIXTURE_DIR="${CMAKE_SOURCE_DIR}/tests/fixtures"
        FOURFOLD_SHARED_DIR="${FOURFOLD_SHARED_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_SCALE_FACTOR=1;ASAN_OPTIONS=detect_leaks=1")
endfunction()
