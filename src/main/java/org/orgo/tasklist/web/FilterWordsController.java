package org.orgo.tasklist.web;

import java.util.List;
import org.orgo.tasks.filter.FilterCompletion;
import org.orgo.tasks.filter.FilterCompletion.ProposedWord;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the search of the list of tasks proposes while somebody types. */
@Controller
class FilterWordsController {

  private final FilterCompletion completion;

  FilterWordsController(FilterCompletion completion) {
    this.completion = completion;
  }

  @GetMapping(value = "/filter-words", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<ProposedWord> propose(@RequestParam(name = "q", defaultValue = "") String text) {
    return completion.of(text);
  }
}
