package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.orgo.people.CurrentActor;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.OperatorLogins;
import org.orgo.people.operators.OperatorLogins.OperatorToken;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.people.tokens.IssuedToken;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

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

  record Issued(String token, Instant expiresAt) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Issued issue(@RequestBody(required = false) @Valid TokenBody wanted) {
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
    return new Issued(token.text(), token.expiresAt());
  }

  private Issued toMember(TokenBody asked) {
    IssuedToken token =
        tokens.issue(
            CurrentActor.get(), asked.name(), asked.scopes(), Duration.ofDays(asked.days()));
    return new Issued(token.text(), token.expiresAt());
  }
}
