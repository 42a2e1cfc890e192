package org.orgo.operations.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.operations.overview.OperationsOverview;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of an organization's operator. */
@Controller
class OperationsPageController {

  private final OperationsOverview overview;
  private final Layouts layouts;

  OperationsPageController(OperationsOverview overview, Layouts layouts) {
    this.overview = overview;
    this.layouts = layouts;
  }

  @GetMapping("/operations")
  ModelAndView show(HttpServletRequest request) {
    return Pages.show(
        "operations", new OperationsPage(layouts.of(request, "incidents"), overview.now()));
  }
}
