package org.orgo.boards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.orgo.boards.Board;
import org.orgo.boards.BoardPage;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.ReportFilter;
import org.orgo.insights.reports.ReportScope;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.web.Pages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Boards: the way to one, and each. */
@Controller
class BoardController {

  private final BoardPages pages;
  private final TaskProcess process;

  BoardController(BoardPages pages, TaskProcess process) {
    this.pages = pages;
    this.process = process;
  }

  /** The most telling board that the reader may open. */
  @GetMapping("/boards")
  ModelAndView open() {
    Actor actor = CurrentActor.get();
    Board best =
        Arrays.stream(Board.values())
            .filter(board -> !board.isPersonal() && board != Board.CARE && board.isFor(actor))
            .findFirst()
            .orElse(Board.WORKER);
    return new ModelAndView(Pages.seeOther("/boards/" + best.path()));
  }

  @GetMapping("/boards/{board}")
  ModelAndView show(
      @PathVariable("board") String path,
      @RequestParam(name = "grain", required = false) Grain grain,
      @RequestParam(name = "function", required = false) String function,
      @RequestParam(name = "scope", required = false) ReportScope scope,
      HttpServletRequest request) {
    Board board = Board.named(path).orElseThrow(() -> new NotFound("board"));
    requireOpen(board);
    BoardPage page =
        pages.of(board, new ReportFilter(grain, null, null, blankToNull(function), scope), request);
    return Pages.show("board", page);
  }

  /** What the figures of the analyst's board are drawn on. */
  @GetMapping(path = ProcessPanels.DIAGRAM, produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String diagram() {
    requireOpen(Board.ANALYST);
    return process.diagram();
  }

  private static void requireOpen(Board board) {
    if (!board.isFor(CurrentActor.get())) {
      throw new NotAllowed(board.permission());
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
