package org.orgo.imports.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.orgo.imports.ImportDesk;
import org.orgo.imports.ImportId;
import org.orgo.imports.ImportNotOffered;
import org.orgo.imports.ImportProperties;
import org.orgo.imports.ImportReport;
import org.orgo.imports.ImportUnderWay;
import org.orgo.imports.ImportedMessage;
import org.orgo.imports.ImportedMessage.ImportOutcome;
import org.orgo.imports.MailImport;
import org.orgo.imports.archive.ArchiveRefused;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.uploads.NoFileSent;
import org.orgo.web.uploads.UploadedFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Archives of mails: uploaded, rehearsed, imported and undone. */
@Controller
@RequestMapping(ImportsPage.PATH)
class ImportsPageController {

  private static final int REFUSALS = 100;

  private final ImportDesk desk;
  private final ImportProperties properties;
  private final Layouts layouts;
  private final ObjectMapper json;

  ImportsPageController(
      ImportDesk desk, ImportProperties properties, Layouts layouts, ObjectMapper json) {
    this.desk = desk;
    this.properties = properties;
    this.layouts = layouts;
    this.json = json;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(name = "cursor", required = false) String cursor, HttpServletRequest request) {
    return list(cursor, null, HttpStatus.OK, request);
  }

  private ModelAndView list(
      String cursor, String refused, HttpStatus status, HttpServletRequest request) {
    Page<MailImport> page = desk.page(PageRequest.of(null, cursor));
    String next = page.nextCursor();
    return Pages.show(
        "imports",
        new ImportsPage(
            layouts.of(request, "administration"),
            page.items(),
            layouts.texts(request).size(properties.largestUpload().toBytes()),
            next == null ? null : ImportsPage.PATH + "?cursor=" + next,
            refused),
        status);
  }

  @PostMapping
  ModelAndView upload(HttpServletRequest request) throws IOException {
    desk.requireActing();
    try {
      MailImport row = UploadedFile.take(request, desk::upload);
      return new ModelAndView(Pages.seeOther(ImportsPage.PATH + "/" + row.importId()));
    } catch (ArchiveRefused refused) {
      String why = layouts.texts(request).get("imports.refused.archive", refused.getMessage());
      return list(null, why, HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (NoFileSent none) {
      String why = layouts.texts(request).get("imports.refused.none");
      return list(null, why, HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (ImportUnderWay busy) {
      String why = layouts.texts(request).get("imports.refused.busy");
      return list(null, why, HttpStatus.CONFLICT, request);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable("id") ImportId id, HttpServletRequest request) {
    return show(id, null, HttpStatus.OK, request);
  }

  private ModelAndView show(
      ImportId id, String refused, HttpStatus status, HttpServletRequest request) {
    MailImport row = desk.get(id);
    List<ImportedMessage> refusals =
        row.refused() == 0 ? List.of() : desk.messages(id, ImportOutcome.REFUSED, 0, REFUSALS);
    return Pages.show(
        "import",
        new ImportPage(layouts.of(request, "administration"), row, report(row), refusals, refused),
        status);
  }

  private ImportReport report(MailImport row) {
    try {
      return row.report() == null ? null : json.treeToValue(row.report(), ImportReport.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(
          "The report of import %s cannot be read".formatted(row.importId()), unreadable);
    }
  }

  @PostMapping("/{id}/start")
  ModelAndView start(@PathVariable("id") ImportId id, HttpServletRequest request) {
    return asked(id, () -> desk.start(id), request);
  }

  @PostMapping("/{id}/stop")
  ModelAndView stop(@PathVariable("id") ImportId id, HttpServletRequest request) {
    return asked(id, () -> desk.stop(id), request);
  }

  @PostMapping("/{id}/undo")
  ModelAndView undo(@PathVariable("id") ImportId id, HttpServletRequest request) {
    return asked(id, () -> desk.undo(id), request);
  }

  @PostMapping("/{id}/discard")
  ModelAndView discard(
      @PathVariable("id") ImportId id, HttpServletRequest request, RedirectAttributes redirect) {
    try {
      desk.discard(id);
      Flashes.success(redirect, layouts.texts(request).get("imports.discarded"));
      return new ModelAndView(Pages.seeOther(ImportsPage.PATH));
    } catch (ImportNotOffered moved) {
      return show(id, moved(request), HttpStatus.CONFLICT, request);
    }
  }

  private ModelAndView asked(ImportId id, Runnable deed, HttpServletRequest request) {
    try {
      deed.run();
      return new ModelAndView(Pages.seeOther(ImportsPage.PATH + "/" + id));
    } catch (ImportNotOffered moved) {
      return show(id, moved(request), HttpStatus.CONFLICT, request);
    } catch (ImportUnderWay busy) {
      String why = layouts.texts(request).get("imports.refused.busy");
      return show(id, why, HttpStatus.CONFLICT, request);
    }
  }

  private String moved(HttpServletRequest request) {
    return layouts.texts(request).get("imports.refused.state");
  }
}
