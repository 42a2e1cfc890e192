package org.orgo.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.web.Layout.Csrf;
import org.orgo.web.Layout.Flash;
import org.orgo.web.Layout.Member;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Builds the layout around a page for its reader. */
@Component
public class Layouts {

  private static final String THEME = "orgo-theme";

  private final Organizations organizations;
  private final Actors actors;
  private final Navigation navigation;
  private final LocaleResolver locales;
  private final Clock clock;

  Layouts(
      Organizations organizations,
      Actors actors,
      Navigation navigation,
      LocaleResolver locales,
      Clock clock) {
    this.organizations = organizations;
    this.actors = actors;
    this.navigation = navigation;
    this.locales = locales;
    this.clock = clock;
  }

  /**
   * @param current key of the place in the navigation, or the empty text
   */
  public Layout of(HttpServletRequest request, String current) {
    Optional<Actor> actor = CurrentActor.find();
    if (actor.isPresent()) {
      return ofMember(request, actor.get(), current);
    }
    return CurrentOperator.find()
        .map(operator -> ofOperator(request, operator, current))
        .orElseGet(() -> anonymous(request));
  }

  public Layout anonymous(HttpServletRequest request) {
    return Layout.anonymous(csrf(request), theme(request), path(request), texts(request));
  }

  /**
   * For somebody whom nobody knows, on a public page of an organization.
   *
   * @param chosen null for the language of the browser
   */
  public Layout ofVisitor(
      HttpServletRequest request, String organizationName, ZoneId zone, Locale chosen) {
    Locale language = chosen == null ? ReaderLocale.ofVisitor(request) : chosen;
    Texts texts = new Texts(language, zone, clock.instant());
    return new Layout(
        organizationName, null, List.of(), null, null, theme(request), path(request), texts);
  }

  /** The same without the database: no session, and the language of this browser. */
  Layout withoutDatabase(HttpServletRequest request) {
    Texts texts = new Texts(ReaderLocale.ofVisitor(request), ZoneOffset.UTC, clock.instant());
    return Layout.anonymous(null, theme(request), "/", texts);
  }

  /** The reader's language, time zone and time. */
  public Texts texts(HttpServletRequest request) {
    ZoneId zone = CurrentActor.find().isPresent() ? organizations.current().zone() : ZoneOffset.UTC;
    return new Texts(locales.resolveLocale(request), zone, clock.instant());
  }

  private Layout ofMember(HttpServletRequest request, Actor actor, String current) {
    String email = actor.user().flatMap(actors::email).orElse("");
    return new Layout(
        organizations.current().displayName(),
        new Member(actor.displayName(), email),
        navigation.ofMember(actor, current),
        flash(request),
        csrf(request),
        theme(request),
        path(request),
        texts(request));
  }

  /** No organization, and so neither work nor a profile. */
  private Layout ofOperator(
      HttpServletRequest request, InstallationOperator operator, String current) {
    return new Layout(
        null,
        new Member(operator.displayName(), operator.email()),
        Navigation.ofOperator(current),
        flash(request),
        csrf(request),
        theme(request),
        path(request),
        texts(request));
  }

  private static Flash flash(HttpServletRequest request) {
    Map<String, ?> carried = RequestContextUtils.getInputFlashMap(request);
    return carried == null || !carried.containsKey(Flashes.TEXT)
        ? null
        : new Flash((String) carried.get(Flashes.KIND), (String) carried.get(Flashes.TEXT));
  }

  private static Csrf csrf(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? null
        : new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken());
  }

  private static String theme(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, THEME);
    return cookie == null ? "auto" : cookie.getValue();
  }

  /** An address that answers a GET with this page, unlike the address of a command. */
  private static String path(HttpServletRequest request) {
    boolean page =
        "GET".equals(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
    if (!page) {
      return "/";
    }
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
