package org.orgo.sync.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.sync.OfflineNode;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.nodes.NodeRegistry;
import org.orgo.sync.nodes.RegisteredNode;
import org.orgo.sync.web.OfflineNodesPage.IssuedKey;
import org.orgo.sync.web.OfflineNodesPage.NodeForm;
import org.orgo.sync.web.OfflineNodesPage.NodeRow;
import org.orgo.sync.web.OfflineNodesPage.NodeUser;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of offline nodes: the list, another one, and the end of one. */
@Controller
class NodesPageController {

  static final String PATH = "/administration/offline-nodes";

  private static final int MAX_USERS = 500;

  private final NodeRegistry nodes;
  private final UserAccounts users;
  private final Layouts layouts;

  NodesPageController(NodeRegistry nodes, UserAccounts users, Layouts layouts) {
    this.nodes = nodes;
    this.users = users;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView list(HttpServletRequest request) {
    return Pages.show("offline-nodes", page(NodeForm.EMPTY, Map.of(), null, request));
  }

  /** Shows the key at once: it is stored nowhere, not even until the next page. */
  @PostMapping(PATH)
  ModelAndView register(
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "user_id", defaultValue = "") String user,
      HttpServletRequest request) {
    NodeForm draft = new NodeForm(name.strip(), user);
    try {
      RegisteredNode registered = nodes.register(draft.name(), user(user));
      IssuedKey issued = new IssuedKey(registered.node().nodeId().toString(), registered.key());
      return Pages.show("offline-nodes", page(NodeForm.EMPTY, Map.of(), issued, request));
    } catch (InvalidRequest | UnknownReference refused) {
      return Pages.show(
          "offline-nodes",
          page(draft, worded(refused, layouts.texts(request)), null, request),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  @PostMapping(PATH + "/{id}/retire")
  ModelAndView retire(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    nodes.retire(new OfflineNodeId(id));
    return done("offline_node.retired", request, redirect);
  }

  @PostMapping(PATH + "/{id}/lose")
  ModelAndView lose(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    nodes.lose(new OfflineNodeId(id));
    return done("offline_node.lost", request, redirect);
  }

  private ModelAndView done(String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  private static UserId user(String id) {
    try {
      return UserId.of(id);
    } catch (IllegalArgumentException none) {
      throw new UnknownReference("user_id", "user");
    }
  }

  private static Map<String, String> worded(Refusal refusal, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    refusal
        .errors()
        .forEach(
            error ->
                errors.putIfAbsent(
                    error.field(),
                    texts.or(
                        "offline_node.refused." + error.field(), texts.get("form.field_refused"))));
    return errors;
  }

  private OfflineNodesPage page(
      NodeForm draft, Map<String, String> errors, IssuedKey issued, HttpServletRequest request) {
    List<OfflineNode> all = nodes.all();
    Map<UserId, String> names = users.names(all.stream().map(OfflineNode::userId).toList());
    return new OfflineNodesPage(
        layouts.of(request, "administration"),
        all.stream().map(node -> new NodeRow(node, names.getOrDefault(node.userId(), ""))).toList(),
        users.list("", MAX_USERS).stream()
            .filter(UserAccount::isActive)
            .map(user -> new NodeUser(user.userId().toString(), user.displayName()))
            .toList(),
        draft,
        errors,
        issued);
  }
}
