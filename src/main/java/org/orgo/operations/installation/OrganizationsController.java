package org.orgo.operations.installation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.orgo.operations.installation.OrganizationPage.StatusDraft;
import org.orgo.organizations.Organization;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the installation's operator its organizations, and lets them rest and work again. */
@Controller
class OrganizationsController {

  static final String PATH = "/installation/organizations";
  static final String NAVIGATION = "installation";

  private final InstallationOrganizations organizations;
  private final Layouts layouts;

  OrganizationsController(InstallationOrganizations organizations, Layouts layouts) {
    this.organizations = organizations;
    this.layouts = layouts;
  }

  @GetMapping("/installation")
  ModelAndView list(HttpServletRequest request) {
    return Pages.show(
        "organizations",
        new OrganizationsPage(layouts.of(request, NAVIGATION), organizations.all()));
  }

  @GetMapping(PATH + "/{slug}")
  ModelAndView show(@PathVariable("slug") String slug, HttpServletRequest request) {
    Organization organization = organizations.get(slug);
    OrganizationStatus first = organization.state().next().get(0);
    return page(organization, new StatusDraft(first, ""), Map.of(), HttpStatus.OK, request);
  }

  @PostMapping(PATH + "/{slug}/status")
  ModelAndView change(
      @PathVariable("slug") String slug,
      @RequestParam("status") OrganizationStatus status,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Organization organization = organizations.get(slug);
    try {
      organizations.change(organization, status, reason);
    } catch (InvalidRequest refused) {
      Map<String, String> errors =
          Map.of("reason", layouts.texts(request).get("organization.reason.refused"));
      return page(
          organization,
          new StatusDraft(status, reason),
          errors,
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
    Flashes.success(
        redirect,
        layouts
            .texts(request)
            .get("organization.became." + status.word(), organization.displayName()));
    return new ModelAndView(Pages.seeOther(OrganizationsPage.href(organization)));
  }

  private ModelAndView page(
      Organization organization,
      StatusDraft draft,
      Map<String, String> errors,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "organization",
        new OrganizationPage(
            layouts.of(request, NAVIGATION),
            organization,
            organizations.numbersOf(organization),
            draft,
            errors),
        status);
  }
}
