package org.orgo.workfiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.orgo.web.uploads.NoFileSent;
import org.orgo.web.uploads.UploadedFile;
import org.orgo.workfiles.FileColumn;
import org.orgo.workfiles.FileIsImported;
import org.orgo.workfiles.ResultFile;
import org.orgo.workfiles.RowsAreWrong;
import org.orgo.workfiles.WorkField;
import org.orgo.workfiles.WorkFile;
import org.orgo.workfiles.WorkFileDesk;
import org.orgo.workfiles.WorkFileId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of work: uploaded, rehearsed, given other columns, and imported. */
@Controller
@RequestMapping(WorkFilesPage.PATH)
class WorkFilesPageController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final WorkFileDesk desk;
  private final Layouts layouts;

  WorkFilesPageController(WorkFileDesk desk, Layouts layouts) {
    this.desk = desk;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    return list(null, HttpStatus.OK, request);
  }

  private ModelAndView list(String refused, HttpStatus status, HttpServletRequest request) {
    return Pages.show(
        "work-files",
        new WorkFilesPage(layouts.of(request, "work-files"), desk.latest(), refused),
        status);
  }

  @PostMapping
  ModelAndView upload(HttpServletRequest request) throws IOException {
    desk.requireActing();
    Texts texts = layouts.texts(request);
    try {
      WorkFile file = UploadedFile.take(request, desk::upload);
      return new ModelAndView(Pages.seeOther(WorkFilesPage.PATH + "/" + file.fileId()));
    } catch (InvalidRequest refused) {
      return list(worded(refused, texts), HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (NoFileSent none) {
      return list(texts.get("work_file.refused.none"), HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable("id") WorkFileId id, HttpServletRequest request) {
    return show(id, null, HttpStatus.OK, request);
  }

  private ModelAndView show(
      WorkFileId id, String refused, HttpStatus status, HttpServletRequest request) {
    WorkFile file = desk.get(id);
    return Pages.show(
        "work-file",
        new WorkFilePage(layouts.of(request, "work-files"), file, desk.rows(id), refused),
        status);
  }

  @PostMapping("/{id}/columns")
  ModelAndView choose(
      @PathVariable("id") WorkFileId id,
      @RequestParam(name = "field", required = false) List<String> fields,
      HttpServletRequest request) {
    try {
      desk.choose(id, chosen(desk.get(id).columns(), fields == null ? List.of() : fields));
      return new ModelAndView(Pages.seeOther(WorkFilesPage.PATH + "/" + id));
    } catch (InvalidRequest refused) {
      String why = worded(refused, layouts.texts(request));
      return show(id, why, HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (FileIsImported over) {
      return over(id, request);
    }
  }

  @PostMapping("/{id}/import")
  ModelAndView importRows(
      @PathVariable("id") WorkFileId id,
      @RequestParam(name = "good_only", defaultValue = "false") boolean goodOnly,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Texts texts = layouts.texts(request);
    try {
      WorkFile file = desk.importRows(id, goodOnly);
      Flashes.success(redirect, texts.count("work_file.opened", file.opened()));
      return new ModelAndView(Pages.seeOther(WorkFilesPage.PATH + "/" + id));
    } catch (RowsAreWrong wrong) {
      return show(id, texts.get("work_file.refused.wrong"), HttpStatus.CONFLICT, request);
    } catch (FileIsImported over) {
      return over(id, request);
    }
  }

  @PostMapping("/{id}/discard")
  ModelAndView discard(
      @PathVariable("id") WorkFileId id, HttpServletRequest request, RedirectAttributes redirect) {
    try {
      desk.discard(id);
      Flashes.success(redirect, layouts.texts(request).get("work_file.discarded"));
      return new ModelAndView(Pages.seeOther(WorkFilesPage.PATH));
    } catch (FileIsImported over) {
      return over(id, request);
    }
  }

  @GetMapping("/{id}/result")
  ResponseEntity<String> result(@PathVariable("id") WorkFileId id) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"result.csv\"")
        .body(ResultFile.of(desk.rows(id)));
  }

  private ModelAndView over(WorkFileId id, HttpServletRequest request) {
    String why = layouts.texts(request).get("work_file.refused.imported");
    return show(id, why, HttpStatus.CONFLICT, request);
  }

  /** The choices stand in the order of the columns. */
  private static Map<String, WorkField> chosen(List<FileColumn> columns, List<String> fields) {
    Map<String, WorkField> chosen = new LinkedHashMap<>();
    for (int each = 0; each < Math.min(columns.size(), fields.size()); each++) {
      for (WorkField field : WorkField.values()) {
        if (field.name().equals(fields.get(each))) {
          chosen.put(columns.get(each).head(), field);
        }
      }
    }
    return chosen;
  }

  private static String worded(InvalidRequest refused, Texts texts) {
    FieldError error = refused.errors().get(0);
    return error.wording() == null
        ? texts.get("form.field_refused")
        : texts.get(error.wording().key(), error.wording().values().toArray());
  }
}
