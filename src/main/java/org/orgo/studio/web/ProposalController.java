package org.orgo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalComments;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.proposals.ProposalIsSettled;
import org.orgo.studio.proposals.Rollouts;
import org.orgo.studio.proposals.SecondPersonRequired;
import org.orgo.studio.releases.DefinitionMovedOn;
import org.orgo.studio.releases.NoEarlierVersion;
import org.orgo.studio.shares.NotForAShare;
import org.orgo.studio.shares.ShareIsRunning;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A proposal: what it changes, what people say and decide, and the way back. */
@Controller
class ProposalController {

  private final ProposalPages pages;
  private final ProposalDesk desk;
  private final ProposalComments comments;
  private final Rollouts rollouts;
  private final Layouts layouts;

  ProposalController(
      ProposalPages pages,
      ProposalDesk desk,
      ProposalComments comments,
      Rollouts rollouts,
      Layouts layouts) {
    this.pages = pages;
    this.desk = desk;
    this.comments = comments;
    this.rollouts = rollouts;
    this.layouts = layouts;
  }

  @PostMapping("/studio/drafts/{id}/propose")
  ModelAndView propose(
      @PathVariable("id") UUID id,
      @RequestParam(name = "explanation", required = false) String explanation) {
    return seeOther(desk.submit(new DraftId(id), explanation).proposalId());
  }

  @GetMapping("/studio/proposals/{id}")
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show("proposal", pages.of(new ProposalId(id), null, request));
  }

  @GetMapping("/studio/proposals/{id}/files/{file}/source")
  ResponseEntity<byte[]> source(@PathVariable("id") UUID id, @PathVariable("file") String file) {
    byte[] content = desk.contents(new ProposalId(id)).get(file);
    if (content == null) {
      throw new NotFound("definition");
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(content);
  }

  @PostMapping("/studio/proposals/{id}/comments")
  ModelAndView comment(
      @PathVariable("id") UUID id,
      @RequestParam(name = "body", defaultValue = "") String body,
      HttpServletRequest request) {
    return done(id, request, () -> comments.add(new ProposalId(id), body));
  }

  @PostMapping("/studio/proposals/{id}/approve")
  ModelAndView approve(
      @PathVariable("id") UUID id,
      @RequestParam(name = "comment", required = false) String comment,
      HttpServletRequest request) {
    return done(id, request, () -> desk.approve(new ProposalId(id), comment));
  }

  @PostMapping("/studio/proposals/{id}/reject")
  ModelAndView reject(
      @PathVariable("id") UUID id,
      @RequestParam(name = "comment", required = false) String comment,
      HttpServletRequest request) {
    return done(id, request, () -> desk.reject(new ProposalId(id), comment));
  }

  /**
   * @param at in the organization's time zone; empty for at once
   * @param share the percentage of new work; null for everybody
   */
  @PostMapping("/studio/proposals/{id}/roll-out")
  ModelAndView rollOut(
      @PathVariable("id") UUID id,
      @RequestParam(name = "at", defaultValue = "") String at,
      @RequestParam(name = "share", required = false) Integer share,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Proposal proposal = desk.get(new ProposalId(id));
    Texts texts = layouts.texts(request);
    return done(
        id,
        request,
        () -> {
          if (share != null) {
            rollouts.rollOutToShare(proposal, share);
            Flashes.success(redirect, texts.get("studio.share.begun", share));
          } else if (at.isBlank()) {
            rollouts.rollOut(proposal);
            Flashes.success(redirect, texts.get("studio.proposal.is_live"));
          } else {
            rollouts.schedule(proposal, time(at, texts).toInstant());
          }
        });
  }

  @PostMapping("/studio/proposals/{id}/roll-back")
  ModelAndView rollBack(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    Proposal proposal = desk.get(new ProposalId(id));
    return done(
        id,
        request,
        () -> {
          rollouts.rollBack(proposal);
          Flashes.success(redirect, layouts.texts(request).get("studio.proposal.is_back"));
        });
  }

  /** What may have become impossible meanwhile is said on the page itself. */
  private ModelAndView done(UUID id, HttpServletRequest request, Runnable command) {
    try {
      command.run();
    } catch (ProposalIsSettled
        | SecondPersonRequired
        | DefinitionMovedOn
        | NoEarlierVersion
        | NotForAShare
        | ShareIsRunning
        | DeploymentRefused
        | InvalidRequest refused) {
      return refused(id, (Refusal) refused, request);
    }
    return seeOther(new ProposalId(id));
  }

  private ModelAndView refused(UUID id, Refusal refusal, HttpServletRequest request) {
    String said =
        layouts.texts(request).or("studio.refused." + refusal.code(), refusal.getMessage());
    return Pages.show(
        "proposal",
        pages.of(new ProposalId(id), said, request),
        HttpStatus.valueOf(refusal.kind().status()));
  }

  private static ModelAndView seeOther(ProposalId id) {
    return new ModelAndView(Pages.seeOther("/studio/proposals/" + id));
  }

  private static ZonedDateTime time(String at, Texts texts) {
    try {
      return LocalDateTime.parse(at).atZone(ZoneId.of(texts.zone()));
    } catch (DateTimeException broken) {
      throw new InvalidRequest(FieldError.of("at", "must be a time"));
    }
  }
}
