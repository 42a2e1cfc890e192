package org.orgo.people.api;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.orgo.people.CurrentActor;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.people.tokens.IssuedToken;
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

  TokensController(ApiTokens tokens) {
    this.tokens = tokens;
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

  /** Issues a token for e-mail and password. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @SecurityRequirement(name = "basic") // no token gives another
  Issued issueToken(@RequestBody(required = false) @Valid TokenBody wanted) {
    TokenBody asked = wanted == null ? DEFAULTS : wanted;
    IssuedToken token =
        tokens.issue(
            CurrentActor.get(), asked.name(), asked.scopes(), Duration.ofDays(asked.days()));
    return new Issued(token.text(), token.expiresAt());
  }
}
