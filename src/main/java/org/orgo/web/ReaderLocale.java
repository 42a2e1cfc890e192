package org.orgo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: the member's choice, else the organization's. Without a login it is the
 * choice made in this browser, else what the browser asks for.
 */
@Component("localeResolver")
public class ReaderLocale implements LocaleResolver {

  public static final String COOKIE = "orgo-locale";

  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

  private final Actors actors;
  private final Organizations organizations;

  ReaderLocale(Actors actors, Organizations organizations) {
    this.actors = actors;
    this.organizations = organizations;
  }

  /** The language of that name, when pages speak it. */
  public static Optional<Locale> spoken(String tag) {
    return SPOKEN.stream()
        .filter(language -> language.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage()))
        .findFirst();
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return CurrentActor.find()
        .flatMap(Actor::user)
        .flatMap(
            user -> actors.locale(user).or(() -> Optional.of(organizations.current().locale())))
        .flatMap(ReaderLocale::spoken)
        .orElseGet(() -> ofVisitor(request));
  }

  /** Without a login, and without asking the database. */
  static Locale ofVisitor(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .flatMap(cookie -> spoken(cookie.getValue()))
        .or(() -> spoken(request.getLocale().toLanguageTag()))
        .orElse(Locale.ENGLISH);
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    throw new UnsupportedOperationException("A language is chosen at /preferences/locale");
  }
}
