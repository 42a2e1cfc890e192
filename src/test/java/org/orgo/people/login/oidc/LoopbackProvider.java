package org.orgo.people.login.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.server.ServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real identity provider (Spring Authorization Server) on loopback, with a login page of its own.
 * What it says about the person is for the test to set.
 */
public final class LoopbackProvider implements AutoCloseable {

  public static final String CLIENT = "orgo";
  public static final String SECRET = "a secret: with / signs";
  public static final String USER = "ann";
  public static final String PASSWORD = "at the provider";

  private final AnnotationConfigServletWebServerApplicationContext context;
  private final Map<String, Object> claims = new ConcurrentHashMap<>();

  public LoopbackProvider(String callback) {
    this.context = new AnnotationConfigServletWebServerApplicationContext();
    context.registerBean(
        RegisteredClientRepository.class,
        () -> new InMemoryRegisteredClientRepository(client(callback)));
    context.registerBean(Said.class, () -> new Said(claims));
    context.register(Provider.class);
    context.refresh();
  }

  public String issuer() {
    return "http://127.0.0.1:" + context.getWebServer().getPort();
  }

  /** What its tokens say, besides what they say anyway, or in its place. */
  public void says(String claim, Object value) {
    claims.put(claim, value);
  }

  /** What was said is not said any more. */
  public void forget() {
    claims.clear();
  }

  @Override
  public void close() {
    context.close();
  }

  private static RegisteredClient client(String callback) {
    return RegisteredClient.withId(UUID.randomUUID().toString())
        .clientId(CLIENT)
        .clientSecret("{noop}" + SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(callback)
        .scope("openid")
        .scope("email")
        .scope("profile")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private record Said(Map<String, Object> claims) {}

  /** No configuration by name, or the application's own context would take it for one of its. */
  @EnableWebMvc
  @EnableWebSecurity
  static class Provider {

    @Bean
    ServletWebServerFactory server() {
      TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
      tomcat.getSession().getCookie().setName("provider" + UUID.randomUUID());
      return tomcat;
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
      return new DispatcherServlet();
    }

    @Bean
    @Order(1)
    SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
      OAuth2AuthorizationServerConfigurer server =
          OAuth2AuthorizationServerConfigurer.authorizationServer();
      return http.securityMatcher(server.getEndpointsMatcher())
          .with(server, endpoints -> endpoints.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(allow -> allow.anyRequest().authenticated())
          .exceptionHandling(
              refused ->
                  refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(allow -> allow.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .csrf(AbstractHttpConfigurer::disable)
          .build();
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername(USER).password("{noop}" + PASSWORD).authorities("user").build());
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      RSAKey key =
          new RSAKey.Builder((RSAPublicKey) pair.getPublic())
              .privateKey(pair.getPrivate())
              .keyID(UUID.randomUUID().toString())
              .build();
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> said(Said said) {
      return token -> {
        if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
          token.getClaims().claims(claims -> claims.putAll(said.claims()));
        }
      };
    }
  }
}
