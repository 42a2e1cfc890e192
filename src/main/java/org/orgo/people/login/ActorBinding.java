package org.orgo.people.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.login.RequestOperators.Asking;
import org.orgo.people.operators.CurrentOperator;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds tenant and actor to the request, with the rights the account has now; or the installation's
 * operator, who has no tenant. Whoever was disabled, or logged in more than half a day ago, counts
 * as signed out.
 */
final class ActorBinding extends OncePerRequestFilter {

  private final RequestActors actors;
  private final RequestOperators operators;

  ActorBinding(RequestActors actors, RequestOperators operators) {
    this.actors = actors;
    this.operators = operators;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Optional<Actor> actor = actors.find(authentication);
    if (actor.isPresent()) {
      bound(work -> CurrentActor.as(actor.get(), work), request, response, chain);
      return;
    }
    Optional<Asking> asking = operators.find(authentication);
    if (asking.isPresent()) {
      bound(work -> as(asking.get(), work), request, response, chain);
      return;
    }
    if (hasSession(authentication)) {
      end(request);
    }
    chain.doFilter(request, response);
  }

  private static Void as(Asking asking, Supplier<Void> work) {
    return CurrentOperator.as(asking.operator(), asking.origin(), work);
  }

  private static boolean hasSession(Authentication authentication) {
    return authentication != null
        && (authentication.getPrincipal() instanceof SignedIn
            || authentication.getPrincipal() instanceof InstallationLogin);
  }

  private static void end(HttpServletRequest request) {
    SecurityContext nobody = SecurityContextHolder.createEmptyContext();
    nobody.setAuthentication(
        new AnonymousAuthenticationToken(
            "ended", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    SecurityContextHolder.setContext(nobody);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static void bound(
      Consumer<Supplier<Void>> binding,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    try {
      binding.accept(
          () -> {
            proceed(request, response, chain);
            return null;
          });
    } catch (Interrupted carrier) {
      carrier.rethrow();
    }
  }

  private static void proceed(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException checked) {
      throw new Interrupted(checked);
    }
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** Carries a checked exception of the chain through a supplier. */
  private static final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Interrupted(Exception checked) {
      super(checked);
    }

    void rethrow() throws IOException, ServletException {
      if (getCause() instanceof IOException failure) {
        throw failure;
      }
      throw (ServletException) getCause();
    }
  }
}
