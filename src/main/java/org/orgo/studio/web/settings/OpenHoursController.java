package org.orgo.studio.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The open hours that hold, month by month. */
@Controller
class OpenHoursController {
  private final DefinitionCatalog catalog;
  private final OwnCalendar calendar;
  private final Layouts layouts;

  OpenHoursController(DefinitionCatalog catalog, OwnCalendar calendar, Layouts layouts) {
    this.catalog = catalog;
    this.calendar = calendar;
    this.layouts = layouts;
  }

  @GetMapping("/studio/definitions/{file}/month")
  ModelAndView month(
      @PathVariable("file") String file,
      @RequestParam(name = "month", required = false) String month,
      HttpServletRequest request) {
    byte[] source = catalog.source(catalog.get(file));
    if (!file.equals(OwnCalendar.FILE)) {
      throw new NotFound("definition");
    }
    ShownMonth shown =
        new ShownMonth(
            calendar.month(new String(source, StandardCharsets.UTF_8), month),
            "/studio/definitions/" + file + "/month");
    return Pages.show("studio-open-hours", new OpenHoursPage(layouts.of(request, "studio"), shown));
  }
}
