# cmake --install and the Debian package: the programs, LibTorch's libraries beside them, the small model, the guide, and
# what a desktop shows of them.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DOCDIR ${CMAKE_INSTALL_DATADIR}/doc/ropewalk)  # as the package is named

set(_torch ${ROPEWALK_TORCH_FOUND_DIR}/lib)
if(ROPEWALK_TORCH_HAS_CUDA)  # gigabytes of CUDA libraries around it: the programs use it where it lies
  set(_torch_at_run ${_torch})
else()
  set(_torch_at_run "$ORIGIN/../lib/ropewalk")
  file(GLOB _torch_libraries ${_torch}/libtorch_cpu.so ${_torch}/libc10.so ${_torch}/libgomp*.so*
    ${_torch}/../../torch.libs/*.so*)
  install(FILES ${_torch_libraries} DESTINATION lib/ropewalk)
  # LibTorch's licence and those of what it holds go with it.
  file(GLOB _torch_licences ${_torch}/../../torch-*.dist-info/licenses)
  if(_torch_licences)
    install(DIRECTORY ${_torch_licences}/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/torch)
  endif()
endif()
set_target_properties(ropewalk ropewalk-cli PROPERTIES INSTALL_RPATH "${_torch_at_run}")
install(TARGETS ropewalk ropewalk-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

install(FILES ${CMAKE_SOURCE_DIR}/packaging/desktop/copyright ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md
  ${CMAKE_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/models/small DESTINATION ${CMAKE_INSTALL_DATADIR}/ropewalk/models)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/factors DESTINATION ${CMAKE_INSTALL_DATADIR}/ropewalk)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/docs DESTINATION ${CMAKE_INSTALL_DATADIR}/ropewalk
  FILES_MATCHING PATTERN "*.md" PATTERN "*.png" PATTERN "*.svg")

set(_desktop ${CMAKE_SOURCE_DIR}/packaging/desktop)
install(FILES ${_desktop}/org.ropewalk.Ropewalk.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${_desktop}/org.ropewalk.Ropewalk.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${_desktop}/org.ropewalk.Ropewalk.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${_desktop}/org.ropewalk.Ropewalk.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

# The manual pages say what the programs say of themselves.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(_man ${CMAKE_BINARY_DIR}/man)
add_custom_command(OUTPUT ${_man}/ropewalk-cli.1 ${_man}/ropewalk.1
  COMMAND ${CMAKE_COMMAND} -E make_directory ${_man}
  COMMAND ropewalk-cli --man > ${_man}/ropewalk-cli.1
  COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/packaging/man/fill_options.py ${CMAKE_SOURCE_DIR}/packaging/man/ropewalk.1
    $<TARGET_FILE:ropewalk> > ${_man}/ropewalk.1
  DEPENDS ropewalk-cli ropewalk ${CMAKE_SOURCE_DIR}/packaging/man/ropewalk.1 ${CMAKE_SOURCE_DIR}/packaging/man/fill_options.py
  VERBATIM)
add_custom_target(man ALL DEPENDS ${_man}/ropewalk-cli.1 ${_man}/ropewalk.1)
install(FILES ${_man}/ropewalk-cli.1 ${_man}/ropewalk.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

set(CPACK_PACKAGE_NAME ropewalk)
set(CPACK_PACKAGE_VENDOR "Ropewalk developers")
set(CPACK_PACKAGE_CONTACT "Ropewalk developers <developers@ropewalk.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for lengthening the context window of language models")
set(CPACK_PACKAGE_DESCRIPTION
"Opens a language model with rotary position embedding, shows every dimension's
period against the trained context, searches for rescale factors by the
LongRoPE2 method, trains with mixed context windows and compares the recorded
runs. Brings a small model for teaching and trying. LibTorch is included.")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES OFF)  # LibTorch's libraries are stripped; ours keep the names that a crash report needs
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${_torch})
# A font is not linked, and the window is nothing without one.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_DEBIAN_COMPRESSION_TYPE zstd)
include(CPack)
