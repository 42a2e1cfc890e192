package org.orgo.people.api;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.OperatorLogins;
import org.orgo.people.operators.OperatorLogins.OperatorToken;
import org.orgo.people.tokens.ApiToken;
import org.orgo.people.tokens.ApiTokenId;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.people.tokens.IssuedToken;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The caller's tokens, by password or token; an administrator sees and ends those of others too.
 */
@RestController
@RequestMapping("/api/v3/tokens")
class TokensController {

  private static final TokenBody DEFAULTS = new TokenBody(null, null, null);

  private final ApiTokens tokens;
  private final OperatorLogins operators;

  TokensController(ApiTokens tokens, OperatorLogins operators) {
    this.tokens = tokens;
    this.operators = operators;
  }

  /**
   * @param scopes permissions to narrow the token to; none narrow nothing
   */
  record TokenBody(
      @Size(max = 100) String name, Set<String> scopes, @Min(1) @Max(365) Integer days) {

    TokenBody {
      name = Objects.requireNonNullElse(name, "API");
      scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
      days = Objects.requireNonNullElse(days, 30);
    }
  }

  /**
   * @param tokenId what to end it by; an operator's token of the installation has none
   */
  record Issued(@Nullable UUID tokenId, String token, Instant expiresAt) {}

  record TokenView(
      UUID tokenId,
      UUID userId,
      String name,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt) {

    static TokenView of(ApiToken token) {
      return new TokenView(
          token.tokenId().value(),
          token.userId().value(),
          token.name(),
          token.scopes(),
          token.createdAt(),
          token.expiresAt(),
          token.lastUsedAt());
    }
  }

  /** Issues a token for e-mail and password. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @SecurityRequirement(name = "basic") // no token gives another
  Issued issueToken(@RequestBody(required = false) @Valid TokenBody wanted) {
    TokenBody asked = wanted == null ? DEFAULTS : wanted;
    return CurrentOperator.find()
        .map(operator -> toOperator(operator, asked))
        .orElseGet(() -> toMember(asked));
  }

  /** It opens the engine's doors and nothing else, so there is nothing to narrow it to. */
  private Issued toOperator(InstallationOperator operator, TokenBody asked) {
    if (!asked.scopes().isEmpty()) {
      throw new InvalidRequest(FieldError.of("scopes", "a token of an operator has none"));
    }
    OperatorToken token = operators.issue(operator, asked.name(), Duration.ofDays(asked.days()));
    return new Issued(null, token.text(), token.expiresAt());
  }

  private Issued toMember(TokenBody asked) {
    IssuedToken token =
        tokens.issue(
            CurrentActor.get(), asked.name(), asked.scopes(), Duration.ofDays(asked.days()));
    return new Issued(token.tokenId().value(), token.text(), token.expiresAt());
  }

  /**
   * Lists an account's tokens, newest first.
   *
   * @param userId whose; the caller's own unless an administrator names another account
   */
  @GetMapping
  @SecurityRequirement(name = "basic")
  @SecurityRequirement(name = "bearer")
  Page<TokenView> listTokens(
      @RequestParam(name = "user_id", required = false) UUID userId,
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    Actor actor = CurrentActor.get();
    UserId owner = userId == null ? actor.user().orElseThrow() : new UserId(userId);
    return tokens.list(actor, owner, PageRequest.of(limit, cursor)).map(TokenView::of);
  }

  /** Ends a token. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @SecurityRequirement(name = "basic")
  @SecurityRequirement(name = "bearer")
  void revokeToken(@PathVariable("id") UUID id) {
    tokens.revoke(CurrentActor.get(), new ApiTokenId(id));
  }
}
