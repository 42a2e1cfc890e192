package org.orgo.operations.installation;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.platform.refusals.NotFound;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the installation's operator which versions run, and the licence of each part. */
@Controller
class PartsController {

  private final Parts parts;
  private final Layouts layouts;

  PartsController(Parts parts, Layouts layouts) {
    this.parts = parts;
    this.layouts = layouts;
  }

  @GetMapping("/installation/parts")
  ModelAndView show(HttpServletRequest request) {
    CurrentOperator.find().orElseThrow(() -> new NotFound("page"));
    return Pages.show(
        "parts",
        new PartsPage(
            layouts.of(request, OrganizationsController.NAVIGATION),
            parts.versions(),
            parts.all()));
  }
}
