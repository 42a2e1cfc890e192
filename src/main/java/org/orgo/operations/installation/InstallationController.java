package org.orgo.operations.installation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.audit.InstallationLog;
import org.orgo.audit.InstallationLogEntry;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.platform.refusals.NotFound;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the installation's log to the installation's operator. */
@Controller
class InstallationController {

  private static final int MAX_SHOWN = 100;

  private final InstallationLog log;
  private final Layouts layouts;

  InstallationController(InstallationLog log, Layouts layouts) {
    this.log = log;
    this.layouts = layouts;
  }

  @GetMapping("/installation/log")
  ModelAndView show(HttpServletRequest request) {
    UUID reader =
        CurrentOperator.find().orElseThrow(() -> new NotFound("page")).operatorId().value();
    Texts texts = layouts.texts(request);
    return Pages.show(
        "installation",
        new InstallationPage(
            layouts.of(request, OrganizationsController.NAVIGATION),
            log.latest(MAX_SHOWN).stream().map(entry -> entry(entry, reader, texts)).toList()));
  }

  private static InstallationPage.Entry entry(
      InstallationLogEntry entry, UUID reader, Texts texts) {
    return new InstallationPage.Entry(
        texts.of("installation.action", entry.action()),
        detail(entry),
        reader.equals(entry.operatorId()),
        entry.occurredAt());
  }

  /** The address of a change in the engine, or under what and from where somebody tried. */
  private static String detail(InstallationLogEntry entry) {
    return switch (entry.objectKind()) {
      case "engine" -> entry.objectId();
      case "login_name" -> entry.objectId() + " " + String.join(" ", entry.fields());
      default -> "";
    };
  }
}
