package org.orgo.studio.help;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The how-tos, for those who may see the studio. */
@Controller
class HelpController {

  private final HelpTopics topics;
  private final Layouts layouts;

  HelpController(HelpTopics topics, Layouts layouts) {
    this.topics = topics;
    this.layouts = layouts;
  }

  @GetMapping("/studio/help")
  ModelAndView topics(HttpServletRequest request) {
    DefinitionCatalog.requireRight();
    return Pages.show("help", new HelpPage(layout(request), topics.all()));
  }

  @GetMapping("/studio/help/{topic}")
  ModelAndView topic(@PathVariable("topic") String topic, HttpServletRequest request) {
    DefinitionCatalog.requireRight();
    return Pages.show("help-topic", new HelpTopicPage(layout(request), topics.get(topic)));
  }

  @GetMapping("/studio/help/pictures/{picture}")
  ResponseEntity<byte[]> picture(@PathVariable("picture") String picture) {
    DefinitionCatalog.requireRight();
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(topics.picture(picture));
  }

  private Layout layout(HttpServletRequest request) {
    return layouts.of(request, "studio");
  }
}
