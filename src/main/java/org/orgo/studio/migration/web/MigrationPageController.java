package org.orgo.studio.migration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationAgainstLaw;
import org.orgo.studio.migration.MigrationDesk;
import org.orgo.studio.migration.MigrationId;
import org.orgo.studio.migration.MigrationIsOver;
import org.orgo.studio.migration.MigrationUnderWay;
import org.orgo.studio.migration.NewMigration;
import org.orgo.studio.migration.NothingToMigrate;
import org.orgo.studio.migration.VersionIsTried;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The running tasks of a definition, and the migrations of them. */
@Controller
class MigrationPageController {

  private static final String CHOICE = "state.";

  private final MigrationDesk desk;
  private final MigrationPages pages;
  private final Layouts layouts;

  MigrationPageController(MigrationDesk desk, MigrationPages pages, Layouts layouts) {
    this.desk = desk;
    this.pages = pages;
    this.layouts = layouts;
  }

  @GetMapping("/studio/definitions/{file}/running")
  ModelAndView running(@PathVariable("file") String file, HttpServletRequest request) {
    return Pages.show("running", pages.running(file, null, request));
  }

  /** Each choice is a field; an empty one leaves the tasks where they are. */
  @PostMapping("/studio/definitions/{file}/running")
  ModelAndView move(
      @PathVariable("file") String file,
      @RequestParam("from_version") String from,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request) {
    try {
      DefinitionMigration order = desk.request(new NewMigration(file, from, chosen(fields)));
      return new ModelAndView(Pages.seeOther("/studio/migrations/" + order.migrationId()));
    } catch (NothingToMigrate refused) {
      return refused(file, "migration.refused.nothing", request);
    } catch (VersionIsTried refused) {
      return refused(file, "migration.refused.tried", request);
    } catch (MigrationUnderWay refused) {
      return refused(file, "migration.refused.under_way", request);
    } catch (MigrationAgainstLaw | InvalidRequest refused) {
      return refused(file, "migration.refused.choice", request);
    } catch (DeploymentRefused refused) {
      return shown(file, said(refused.findings()), request);
    }
  }

  private static Map<String, String> chosen(MultiValueMap<String, String> fields) {
    Map<String, String> states = new HashMap<>();
    fields.forEach(
        (name, values) -> {
          if (name.startsWith(CHOICE)) {
            String target = values.get(0);
            states.put(name.substring(CHOICE.length()), target.isEmpty() ? null : target);
          }
        });
    return states;
  }

  private static String said(List<Finding> findings) {
    return String.join(" ", findings.stream().map(Finding::sentence).toList());
  }

  private ModelAndView refused(String file, String why, HttpServletRequest request) {
    return shown(file, layouts.texts(request).get(why), request);
  }

  private ModelAndView shown(String file, String why, HttpServletRequest request) {
    return Pages.show("running", pages.running(file, why, request), HttpStatus.CONFLICT);
  }

  @GetMapping("/studio/migrations/{id}")
  ModelAndView migration(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show("migration", pages.migration(new MigrationId(id), request));
  }

  @PostMapping("/studio/migrations/{id}/cancel")
  ModelAndView cancel(@PathVariable("id") UUID id) {
    try {
      desk.cancel(new MigrationId(id));
    } catch (MigrationIsOver over) {
      // what the page shows next says so
    }
    return new ModelAndView(Pages.seeOther("/studio/migrations/" + id));
  }
}
