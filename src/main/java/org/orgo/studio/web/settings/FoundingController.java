package org.orgo.studio.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.mail.MailboxId;
import org.orgo.people.UserId;
import org.orgo.people.accounts.QueueFounding;
import org.orgo.people.roles.UnknownRole;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.drafts.DraftId;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founds the queue that a domain in a draft leads to, and an address its mail comes to. */
@Controller
class FoundingController {
  private final QueueFounding queues;
  private final AddressFounding addresses;
  private final DraftSettings settings;
  private final DomainPages domains;
  private final Layouts layouts;

  FoundingController(
      QueueFounding queues,
      AddressFounding addresses,
      DraftSettings settings,
      DomainPages domains,
      Layouts layouts) {
    this.queues = queues;
    this.addresses = addresses;
    this.settings = settings;
    this.domains = domains;
    this.layouts = layouts;
  }

  @PostMapping("/studio/drafts/{id}/files/{file}/queues")
  ModelAndView found(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "parent", defaultValue = "") String parent,
      @RequestParam(name = "holder", required = false) UUID holder,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    DraftId draft = new DraftId(id);
    String content = settings.content(draft, file);
    try {
      queues.found(code.strip(), parent, new UserId(named("holder", holder)));
    } catch (InvalidRequest | UnknownRole | UnknownReference refused) {
      return refused(draft, file, content, "studio.queue.refused.", (Refusal) refused, request);
    }
    Flashes.success(redirect, layouts.texts(request).get("studio.queue.founded", code));
    return back(draft, file);
  }

  @PostMapping("/studio/drafts/{id}/files/{file}/addresses")
  ModelAndView open(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestParam(name = "address", defaultValue = "") String address,
      @RequestParam(name = "server", required = false) UUID server,
      @RequestParam(name = "username", defaultValue = "") String username,
      @RequestParam(name = "password", defaultValue = "") String password,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    DraftId draft = new DraftId(id);
    String content = settings.content(draft, file);
    try {
      addresses.found(
          address.strip(),
          DefinitionKind.DOMAIN.stem(file),
          new MailboxId(named("server", server)),
          username.strip(),
          password);
    } catch (InvalidRequest refused) {
      return refused(draft, file, content, "studio.mail.refused.", refused, request);
    }
    Flashes.success(redirect, layouts.texts(request).get("studio.mail.added", address));
    return back(draft, file);
  }

  private static UUID named(String field, UUID id) {
    if (id == null) {
      throw new InvalidRequest(FieldError.of(field, "is missing"));
    }
    return id;
  }

  private static ModelAndView back(DraftId draft, String file) {
    return new ModelAndView(
        Pages.seeOther("/studio/drafts/" + draft + "/files/" + file + "/fields"));
  }

  private ModelAndView refused(
      DraftId draft,
      String file,
      String content,
      String said,
      Refusal refusal,
      HttpServletRequest request) {
    DomainForm form =
        DraftSettings.tree(file, content)
            .map(tree -> DomainForm.of(DefinitionKind.DOMAIN.stem(file), tree))
            .orElseThrow(() -> new NotFound("draft_file"));
    String field = refusal.errors().get(0).field();
    return Pages.show(
        "studio-domain",
        domains.page(draft, form, null, layouts.texts(request).get(said + field), request),
        HttpStatus.UNPROCESSABLE_ENTITY);
  }
}
