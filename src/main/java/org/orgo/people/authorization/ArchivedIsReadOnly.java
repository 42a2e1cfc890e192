package org.orgo.people.authorization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.orgo.organizations.OrganizationArchived;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.Organizations;
import org.orgo.people.CurrentActor;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets members of an archived organization read, and refuses each request that would change it. */
@Configuration(proxyBeanMethods = false)
class ArchivedIsReadOnly implements HandlerInterceptor, WebMvcConfigurer {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Organizations organizations;

  ArchivedIsReadOnly(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!READING.contains(request.getMethod())
        && CurrentActor.find().isPresent()
        && organizations.current().state() == OrganizationStatus.ARCHIVED) {
      throw new OrganizationArchived();
    }
    return true;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/preferences/**", "/error");
  }
}
