package org.orgo.studio.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;

/** What all pages of the studio need: the layout around them, and the names of people. */
@Component
class PageParts {

  private final UserAccounts accounts;
  private final Layouts layouts;
  private final ObjectMapper json;

  PageParts(UserAccounts accounts, Layouts layouts, ObjectMapper json) {
    this.accounts = accounts;
    this.layouts = layouts;
    this.json = json;
  }

  /** For a script of the page. */
  String json(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Layout layout(HttpServletRequest request) {
    return layouts.of(request, "studio");
  }

  /** By account; nobody's account has none. */
  Map<UserId, String> names(Collection<UserId> users) {
    return accounts.names(users.stream().filter(Objects::nonNull).distinct().toList());
  }
}
