package org.orgo.wellbeing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.orgo.wellbeing.CheckinDesk;
import org.orgo.wellbeing.CheckinFile;
import org.orgo.wellbeing.CheckinImport;
import org.orgo.wellbeing.CheckinPage;
import org.orgo.wellbeing.CheckinPage.CheckinForm;
import org.orgo.wellbeing.CheckinPage.CheckinImportForm;
import org.orgo.wellbeing.GroupDesk;
import org.orgo.wellbeing.ImportedCheckins;
import org.orgo.wellbeing.LearningGroup;
import org.orgo.wellbeing.NewCheckin;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "How are you?": an answer of a member, or a file of answers. */
@Controller
class CheckinPageController {

  private static final String PATH = "/checkin";

  private final CheckinDesk desk;
  private final CheckinImport files;
  private final GroupDesk groups;
  private final Layouts layouts;

  CheckinPageController(CheckinDesk desk, CheckinImport files, GroupDesk groups, Layouts layouts) {
    this.desk = desk;
    this.files = files;
    this.groups = groups;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(HttpServletRequest request) {
    return page(CheckinForm.EMPTY, Map.of(), CheckinImportForm.EMPTY, HttpStatus.OK, request);
  }

  @PostMapping(PATH)
  ModelAndView answer(
      @RequestParam(name = "group", defaultValue = "") String group,
      @RequestParam(name = "score", required = false) Integer score,
      @RequestParam(name = "tags", required = false) List<String> tags,
      @RequestParam(name = "anonymous", defaultValue = "false") boolean anonymous,
      @RequestParam("idempotency_key") UUID key,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    CheckinForm draft = new CheckinForm(group, score, tags == null ? List.of() : tags, anonymous);
    Texts texts = layouts.texts(request);
    try {
      desk.answer(
          new NewCheckin(
              group, score == null ? 0 : score, draft.tags(), anonymous, "form:" + key, null),
          SignalSource.MANUAL);
      Flashes.success(redirect, texts.get("checkin.thanks"));
      return new ModelAndView(Pages.seeOther(PATH));
    } catch (InvalidRequest refused) {
      return page(
          draft,
          worded(refused, texts),
          CheckinImportForm.EMPTY,
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
  }

  @PostMapping(PATH + "/import")
  ModelAndView importFile(
      @RequestParam(name = "lines", defaultValue = "") String lines,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Texts texts = layouts.texts(request);
    try {
      ImportedCheckins taken = files.take(CheckinFile.read(new StringReader(lines)));
      Flashes.success(redirect, texts.get("checkins.imported", taken.imported(), taken.known()));
      return new ModelAndView(Pages.seeOther(PATH));
    } catch (InvalidRequest refused) {
      List<String> why =
          refused.errors().stream().map(error -> error.field() + " " + error.message()).toList();
      return page(
          CheckinForm.EMPTY,
          Map.of(),
          new CheckinImportForm(lines, why),
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
  }

  private static Map<String, String> worded(InvalidRequest refused, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      String text =
          error.wording() == null
              ? texts.get("form.field_refused")
              : texts.get(error.wording().key(), error.wording().values().toArray());
      errors.putIfAbsent(error.field(), text);
    }
    return errors;
  }

  private ModelAndView page(
      CheckinForm draft,
      Map<String, String> errors,
      CheckinImportForm file,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "checkin",
        new CheckinPage(
            layouts.of(request, "checkin"),
            groups.list().stream().filter(LearningGroup::mine).toList(),
            groups.lookedAfter(),
            draft,
            errors,
            file,
            UUID.randomUUID().toString()),
        status);
  }
}
