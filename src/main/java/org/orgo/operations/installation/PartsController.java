package org.orgo.operations.installation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.operations.installation.persistence.DatabaseVersionMapper;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.platform.refusals.NotFound;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the installation's operator which versions run, and the licence of each part. */
@Controller
class PartsController {

  private final Parts parts;
  private final DatabaseVersionMapper database;
  private final ObjectProvider<BuildProperties> build;
  private final Layouts layouts;

  PartsController(
      Parts parts,
      DatabaseVersionMapper database,
      ObjectProvider<BuildProperties> build,
      Layouts layouts) {
    this.parts = parts;
    this.database = database;
    this.build = build;
    this.layouts = layouts;
  }

  @GetMapping("/installation/parts")
  @Transactional(readOnly = true)
  public ModelAndView show(HttpServletRequest request) {
    CurrentOperator.find().orElseThrow(() -> new NotFound("page"));
    return Pages.show(
        "parts",
        new PartsPage(
            layouts.of(request, OrganizationsController.NAVIGATION), versions(), parts.all()));
  }

  private List<Part> versions() {
    BuildProperties named = build.getIfAvailable();
    return List.of(
        new Part("Orgo", named == null ? "" : named.getVersion(), ""),
        new Part("Java", Runtime.version().toString(), ""),
        new Part("PostgreSQL", database.version(), ""),
        new Part("Schema", database.schema(), ""));
  }
}
