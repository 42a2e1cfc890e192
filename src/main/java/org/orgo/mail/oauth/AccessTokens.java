package org.orgo.mail.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orgo.platform.http.outbound.OutboundAnswer;
import org.orgo.platform.http.outbound.OutboundFailure;
import org.orgo.platform.http.outbound.OutboundHttp;
import org.springframework.stereotype.Component;

/**
 * Asks token endpoints for access tokens, and keeps each until shortly before it expires. An
 * endpoint is reached by the rules of all requests to servers that an organization names.
 */
@Component
public class AccessTokens {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** For an endpoint that does not say it. */
  private static final long USUAL_SECONDS = 300;

  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final int MAX_WORDS = 200;

  private final OutboundHttp http;
  private final Clock clock;
  private final Map<TokenRequest, AccessToken> kept = new ConcurrentHashMap<>();

  AccessTokens(OutboundHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * @throws TokenRefused with what the endpoint said
   */
  public String of(TokenRequest request) throws TokenRefused {
    return token(request).value();
  }

  /**
   * The request to make the next time: some endpoints take each refresh token only once and issue
   * another with each answer.
   */
  public TokenRequest following(TokenRequest request) {
    AccessToken token = kept.get(request);
    return token == null || token.refreshToken() == null
        ? request
        : request.withRefreshToken(token.refreshToken());
  }

  /** Forgets a token that a mail server refused, so that another one is asked for. */
  void forget(TokenRequest request) {
    kept.remove(request);
  }

  private AccessToken token(TokenRequest request) throws TokenRefused {
    Instant now = clock.instant();
    AccessToken known = kept.get(request);
    if (known != null && known.until().isAfter(now)) {
      return known;
    }
    kept.values().removeIf(token -> !token.until().isAfter(now));
    AccessToken issued = issued(request, now);
    kept.put(request, issued);
    if (issued.refreshToken() != null) {
      kept.put(following(request), issued);
    }
    return issued;
  }

  private AccessToken issued(TokenRequest request, Instant now) throws TokenRefused {
    JsonNode said = asked(request);
    String value = said.path("access_token").asText("");
    if (value.isEmpty()) {
      throw new TokenRefused("The token endpoint refuses: " + reason(said), null);
    }
    Duration life = Duration.ofSeconds(said.path("expires_in").asLong(USUAL_SECONDS));
    Duration half = life.dividedBy(2);
    Instant until = now.plus(life).minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
    String refresh = said.path("refresh_token").asText("");
    boolean another =
        request.grant() == OAuthGrant.REFRESH_TOKEN
            && !refresh.isEmpty()
            && !refresh.equals(request.refreshToken());
    return new AccessToken(value, until, another ? refresh : null);
  }

  private JsonNode asked(TokenRequest request) throws TokenRefused {
    OutboundAnswer answer;
    try {
      answer = http.ask(URI.create(request.tokenUrl()), request.form());
    } catch (OutboundFailure failure) {
      throw new TokenRefused("The token endpoint was not asked: " + failure.problem(), failure);
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException noJson) {
      throw new TokenRefused("The token endpoint answers with status " + answer.status(), noJson);
    } catch (IOException unreadable) {
      throw new TokenRefused("The token endpoint's answer cannot be read", unreadable);
    }
  }

  /** In its own words, which name what to mend. */
  private static String reason(JsonNode said) {
    String words =
        (said.path("error").asText("no access token came")
                + " "
                + said.path("error_description").asText(""))
            .strip()
            .replaceAll("\\p{Cntrl}", " ");
    return words.substring(0, Math.min(words.length(), MAX_WORDS));
  }
}
