package org.orgo.people.scim.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.orgo.people.scim.ProvisionedGroup;
import org.orgo.people.scim.ProvisionedGroups;
import org.orgo.people.scim.api.ScimRefused.ScimType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** SCIM's groups: the roles of the organization, of which a directory says who holds them. */
@Hidden
@RestController
@RequestMapping(
    path = ScimResources.PATH + "/Groups",
    produces = {ScimResources.MEDIA_TYPE, "application/json"})
class ScimGroupsController {

  private final ProvisionedGroups groups;

  ScimGroupsController(ProvisionedGroups groups) {
    this.groups = groups;
  }

  /** Lists roles without their holders, or looks for one. */
  @GetMapping
  Map<String, Object> listScimGroups(
      @RequestParam(name = "filter", required = false) String filter,
      @RequestParam(name = "startIndex", required = false) Integer startIndex,
      @RequestParam(name = "count", required = false) Integer count) {
    PageOf page = PageOf.asked(startIndex, count);
    List<ProvisionedGroup> found = groups.find(ScimFilter.ofGroups(filter));
    List<Map<String, Object>> shown =
        found.stream().skip(page.offset()).limit(page.limit()).map(ScimResources::of).toList();
    return ScimResources.list(shown, page.start(), found.size());
  }

  /** Refused: roles are made in Orgo. */
  @PostMapping
  void createScimGroup() {
    throw notProvisioned();
  }

  /** Shows a role and who holds it. */
  @GetMapping("/{code}")
  Map<String, Object> getScimGroup(@PathVariable("code") String code) {
    return ScimResources.of(groups.get(code));
  }

  /** Says who holds a role, and nobody else. */
  @PutMapping("/{code}")
  Map<String, Object> replaceScimGroup(
      @PathVariable("code") String code, @RequestBody JsonNode body) {
    return ScimResources.of(groups.change(groups.get(code).code(), GroupBody.whole(body)));
  }

  /** Says who holds a role from now on, or no longer. */
  @PatchMapping("/{code}")
  Map<String, Object> patchScimGroup(
      @PathVariable("code") String code, @RequestBody JsonNode body) {
    return ScimResources.of(groups.change(groups.get(code).code(), GroupBody.patched(body)));
  }

  /** Refused: roles are removed in Orgo. */
  @DeleteMapping("/{code}")
  void deleteScimGroup(@PathVariable("code") String code) {
    groups.get(code);
    throw notProvisioned();
  }

  private static ScimRefused notProvisioned() {
    return new ScimRefused(
        ScimType.MUTABILITY,
        "Roles are made, renamed and removed in Orgo, because diagrams and tables name them");
  }
}
