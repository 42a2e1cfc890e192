package org.orgo.tasklist.web.rota;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.roles.UnknownRole;
import org.orgo.people.rota.NewShift;
import org.orgo.people.rota.NotOfThisRole;
import org.orgo.people.rota.Rota;
import org.orgo.people.rota.ShiftId;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasklist.web.FieldTexts;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which the rota of roles is read and kept. */
@Controller
class RotaPageController {

  private final RotaPages pages;
  private final Rota rota;
  private final Layouts layouts;

  RotaPageController(RotaPages pages, Rota rota, Layouts layouts) {
    this.pages = pages;
    this.rota = rota;
    this.layouts = layouts;
  }

  @GetMapping("/rota")
  ModelAndView show(HttpServletRequest request) {
    return Pages.show("rota", pages.of(Map.of(), request));
  }

  /**
   * @param weekday empty for a shift on one day
   * @param day empty for a shift of each week
   */
  @PostMapping("/rota/shifts")
  ModelAndView enter(
      @RequestParam(name = "role", defaultValue = "") String role,
      @RequestParam(name = "user_id", defaultValue = "") String user,
      @RequestParam(name = "weekday", defaultValue = "") String weekday,
      @RequestParam(name = "day", defaultValue = "") String day,
      @RequestParam(name = "starts_at", defaultValue = "") String startsAt,
      @RequestParam(name = "ends_at", defaultValue = "") String endsAt,
      HttpServletRequest request) {
    try {
      rota.enter(wanted(role, user, weekday, day, startsAt, endsAt));
      return new ModelAndView(Pages.seeOther("/rota"));
    } catch (InvalidRequest refused) {
      return again(refused.errors(), request);
    } catch (UnknownRole refused) {
      return again(refused.errors(), request);
    } catch (NotOfThisRole refused) {
      return again(refused.errors(), request);
    }
  }

  @PostMapping("/rota/shifts/{id}/remove")
  RedirectView remove(@PathVariable("id") UUID id) {
    rota.remove(new ShiftId(id));
    return Pages.seeOther("/rota");
  }

  private ModelAndView again(List<FieldError> errors, HttpServletRequest request) {
    Map<String, String> texts = FieldTexts.of(errors, layouts.texts(request));
    return Pages.show("rota", pages.of(texts, request), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static NewShift wanted(
      String role, String user, String weekday, String day, String startsAt, String endsAt) {
    try {
      return new NewShift(
          role,
          user.isBlank() ? null : new UserId(UUID.fromString(user)),
          weekday.isBlank() ? null : Integer.valueOf(weekday),
          day.isBlank() ? null : LocalDate.parse(day),
          startsAt.isBlank() ? null : LocalTime.parse(startsAt),
          endsAt.isBlank() ? null : LocalTime.parse(endsAt));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new InvalidRequest(FieldError.of("day", "and times must be readable"));
    }
  }
}
