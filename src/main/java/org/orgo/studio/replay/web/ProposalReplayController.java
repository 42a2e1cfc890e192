package org.orgo.studio.replay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.replay.TooManyReplays;
import org.orgo.studio.replay.review.ProposalReplays;
import org.orgo.studio.replay.tables.NothingToReplay;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replays a proposal from its page. */
@Controller
class ProposalReplayController {

  private final ProposalReplays replays;
  private final Layouts layouts;

  ProposalReplayController(ProposalReplays replays, Layouts layouts) {
    this.replays = replays;
    this.layouts = layouts;
  }

  /** What refuses it is said on the page it came from. */
  @PostMapping("/studio/proposals/{id}/replays")
  ModelAndView begin(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    try {
      replays.request(new ProposalId(id));
    } catch (DeploymentRefused refused) {
      say(redirect, "replay.proposal.refused", request);
    } catch (NothingToReplay refused) {
      say(redirect, "replay.proposal.nothing", request);
    } catch (TooManyReplays refused) {
      say(redirect, "replay.refused.too_many", request);
    }
    return new ModelAndView(Pages.seeOther("/studio/proposals/" + id + "#replay"));
  }

  private void say(RedirectAttributes redirect, String why, HttpServletRequest request) {
    Flashes.info(redirect, layouts.texts(request).get(why));
  }
}
