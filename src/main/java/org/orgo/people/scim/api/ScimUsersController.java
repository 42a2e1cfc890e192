package org.orgo.people.scim.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.scim.AccountWish;
import org.orgo.people.scim.ProvisionedAccount;
import org.orgo.people.scim.ProvisionedAccounts;
import org.orgo.people.scim.ProvisionedAccounts.AccountPage;
import org.orgo.people.scim.api.ScimRefused.ScimType;
import org.orgo.platform.Versions;
import org.orgo.platform.refusals.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** SCIM's users: the accounts of the organization. */
@Hidden
@RestController
@RequestMapping(
    path = ScimResources.PATH + "/Users",
    produces = {ScimResources.MEDIA_TYPE, "application/json"})
class ScimUsersController {

  private final ProvisionedAccounts accounts;

  ScimUsersController(ProvisionedAccounts accounts) {
    this.accounts = accounts;
  }

  /** Lists users, or looks for some. */
  @GetMapping
  Map<String, Object> listScimUsers(
      @RequestParam(name = "filter", required = false) String filter,
      @RequestParam(name = "startIndex", required = false) Integer startIndex,
      @RequestParam(name = "count", required = false) Integer count) {
    PageOf page = PageOf.asked(startIndex, count);
    AccountPage found = accounts.find(ScimFilter.ofUsers(filter), page.offset(), page.limit());
    return ScimResources.list(
        found.accounts().stream().map(ScimResources::of).toList(), page.start(), found.total());
  }

  /** Makes an account. */
  @PostMapping
  ResponseEntity<Map<String, Object>> createScimUser(@RequestBody JsonNode body) {
    AccountWish wish = UserBody.whole(body);
    if (wish.email() == null) {
      throw new ScimRefused(ScimType.INVALID_VALUE, "userName is missing");
    }
    ProvisionedAccount made = accounts.create(wish);
    return ResponseEntity.created(URI.create(ScimResources.PATH + "/Users/" + made.userId()))
        .header(HttpHeaders.ETAG, ScimResources.version(made))
        .body(ScimResources.of(made));
  }

  /** Shows an account. */
  @GetMapping("/{id}")
  ResponseEntity<Map<String, Object>> getScimUser(@PathVariable("id") String user) {
    return tagged(accounts.get(id(user)));
  }

  /** Makes an account what the body says; what the body leaves out stays. */
  @PutMapping("/{id}")
  ResponseEntity<Map<String, Object>> replaceScimUser(
      @PathVariable("id") String user,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody JsonNode body) {
    UserId id = accounts.get(id(user)).userId();
    return tagged(accounts.change(id, UserBody.whole(body), Versions.expected(ifMatch, null)));
  }

  /** Changes parts of an account. */
  @PatchMapping("/{id}")
  ResponseEntity<Map<String, Object>> patchScimUser(
      @PathVariable("id") String user,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody JsonNode body) {
    UserId id = accounts.get(id(user)).userId();
    return tagged(accounts.change(id, UserBody.patched(body), Versions.expected(ifMatch, null)));
  }

  /** Disables an account. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void deleteScimUser(@PathVariable("id") String user) {
    accounts.remove(id(user));
  }

  private static ResponseEntity<Map<String, Object>> tagged(ProvisionedAccount account) {
    return ResponseEntity.ok()
        .header(HttpHeaders.ETAG, ScimResources.version(account))
        .body(ScimResources.of(account));
  }

  private static UserId id(String text) {
    try {
      return new UserId(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      throw new NotFound("user");
    }
  }
}
