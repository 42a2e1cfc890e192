package org.orgo.configuration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.orgo.configuration.ConfigurationArchiveRefused;
import org.orgo.configuration.ConfigurationExport;
import org.orgo.configuration.ConfigurationHasMistakes;
import org.orgo.configuration.ConfigurationImport;
import org.orgo.configuration.ImportPlan;
import org.orgo.configuration.ImportedConfiguration;
import org.orgo.configuration.RehearsalOutdated;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The configuration as files: exported, rehearsed and imported. */
@Controller
@RequestMapping(ConfigurationPageController.PATH)
class ConfigurationPageController {

  static final String PATH = "/administration/configuration";

  private final ConfigurationExport export;
  private final ConfigurationImport imports;
  private final Layouts layouts;

  ConfigurationPageController(
      ConfigurationExport export, ConfigurationImport imports, Layouts layouts) {
    this.export = export;
    this.imports = imports;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    export.requireRight();
    return page("", false, null, null, HttpStatus.OK, request);
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> download() {
    ContentDisposition saved =
        ContentDisposition.attachment().filename("orgo-configuration.zip").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .contentType(MediaType.parseMediaType("application/zip"))
        .body(export.pack());
  }

  /**
   * @param archive in base 64, as a form sends it
   */
  @PostMapping
  ModelAndView rehearse(
      @RequestParam(name = "archive", defaultValue = "") String archive,
      @RequestParam(name = "remove", defaultValue = "false") boolean remove,
      HttpServletRequest request) {
    return rehearsed(archive, remove, null, HttpStatus.OK, request);
  }

  @PostMapping("/import")
  ModelAndView apply(
      @RequestParam(name = "archive", defaultValue = "") String archive,
      @RequestParam(name = "remove", defaultValue = "false") boolean remove,
      @RequestParam(name = "plan", defaultValue = "") String plan,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      ImportedConfiguration done = imports.apply(bytes(archive), remove, plan);
      String word = done.waitsForApproval() ? "configuration.waits" : "configuration.imported";
      Flashes.success(redirect, texts(request).get(word));
      return new ModelAndView(Pages.seeOther(PATH));
    } catch (RehearsalOutdated outdated) {
      String why = texts(request).get("configuration.refused.outdated");
      return rehearsed(archive, remove, why, HttpStatus.CONFLICT, request);
    } catch (ConfigurationHasMistakes mistakes) {
      return rehearsed(archive, remove, null, HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (ConfigurationArchiveRefused refused) {
      return refused(remove, refused, request);
    }
  }

  private ModelAndView rehearsed(
      String archive, boolean remove, String why, HttpStatus status, HttpServletRequest request) {
    try {
      ImportPlan plan = imports.rehearse(bytes(archive), remove);
      return page(archive, remove, plan, why, status, request);
    } catch (ConfigurationArchiveRefused refused) {
      return refused(remove, refused, request);
    }
  }

  private ModelAndView refused(
      boolean remove, ConfigurationArchiveRefused refused, HttpServletRequest request) {
    String why = texts(request).get("configuration.refused.archive", refused.getMessage());
    return page("", remove, null, why, HttpStatus.UNPROCESSABLE_ENTITY, request);
  }

  private ModelAndView page(
      String archive,
      boolean remove,
      ImportPlan plan,
      String refused,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "configuration",
        new ConfigurationPage(
            layouts.of(request, "administration"), archive, remove, plan, refused),
        status);
  }

  /** What is no base 64 is no zip either, and refused as such. */
  private static byte[] bytes(String archive) {
    try {
      return Base64.getMimeDecoder().decode(archive);
    } catch (IllegalArgumentException none) {
      return new byte[0];
    }
  }

  private Texts texts(HttpServletRequest request) {
    return layouts.texts(request);
  }
}
