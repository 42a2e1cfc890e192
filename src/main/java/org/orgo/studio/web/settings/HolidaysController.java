package org.orgo.studio.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.orgo.organizations.holidays.CalendarFileRefused;
import org.orgo.organizations.settings.CalendarNeverCloses;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.studio.drafts.DraftChangedMeanwhile;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.numbers.DraftNumbers;
import org.orgo.web.Flashes;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the holidays of a file into the calendar of a draft: first a rehearsal, then the deed. */
@Controller
class HolidaysController {
  private final DraftNumbers numbers;
  private final NumbersPages pages;

  HolidaysController(DraftNumbers numbers, NumbersPages pages) {
    this.numbers = numbers;
    this.pages = pages;
  }

  /**
   * @param calendar the text of the file
   */
  @PostMapping("/studio/drafts/{id}/files/{file}/holidays")
  ModelAndView rehearse(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestParam(name = "calendar", defaultValue = "") String calendar,
      HttpServletRequest request) {
    DraftId draft = new DraftId(id);
    try {
      byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
      return Pages.show(
          "studio-numbers", pages.rehearsed(draft, numbers.rehearse(draft, file, bytes), request));
    } catch (CalendarFileRefused | CalendarNeverCloses | SettingsRefused refused) {
      return refused(draft, file, refused, request);
    }
  }

  /**
   * @param days one a line
   */
  @PostMapping("/studio/drafts/{id}/files/{file}/holidays/add")
  ModelAndView add(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestParam(name = "days", defaultValue = "") String days,
      @RequestParam("version") Integer version,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    DraftId draft = new DraftId(id);
    List<String> lines = CalendarForm.days(days);
    try {
      numbers.add(draft, file, lines, version);
    } catch (InvalidRequest | CalendarNeverCloses | SettingsRefused refused) {
      return refused(draft, file, refused, request);
    } catch (DraftChangedMeanwhile changed) {
      return Pages.show(
          "studio-numbers", pages.conflict(draft, file, request), HttpStatus.CONFLICT);
    }
    Flashes.success(redirect, pages.texts(request).count("studio.holidays.added", lines.size()));
    return new ModelAndView(
        Pages.seeOther("/studio/drafts/" + draft + "/files/" + file + "/fields"));
  }

  private ModelAndView refused(
      DraftId draft, String file, RuntimeException refused, HttpServletRequest request) {
    Texts texts = pages.texts(request);
    HttpStatus status = HttpStatus.valueOf(((Refusal) refused).kind().status());
    return Pages.show(
        "studio-numbers",
        pages.refused(draft, file, texts.get("studio.holidays.refused." + word(refused)), request),
        status);
  }

  private static String word(RuntimeException refused) {
    if (refused instanceof CalendarFileRefused file) {
      return file.fault().name().toLowerCase(Locale.ROOT);
    }
    if (refused instanceof CalendarNeverCloses) {
      return "always";
    }
    return refused instanceof InvalidRequest ? "days" : "draft";
  }
}
