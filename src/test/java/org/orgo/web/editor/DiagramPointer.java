package org.orgo.web.editor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** Draws in the editor of diagrams, as a hand with a mouse does. */
public final class DiagramPointer {

  private final Page page;

  public DiagramPointer(Page page) {
    this.page = page;
  }

  public Locator element(String id) {
    return page.locator(".djs-shape[data-element-id='" + id + "']");
  }

  /** Appends something behind what is selected, and names it. */
  public void append(String what, String name) {
    page.locator(".djs-context-pad [data-action=append]").click();
    page.locator(".djs-popup")
        .getByText(what, new Locator.GetByTextOptions().setExact(true))
        .click();
    page.keyboard().type(name);
    page.keyboard().press("Enter");
  }

  /** From what is selected. */
  public void connectTo(String id) {
    page.locator(".djs-context-pad [data-action=connect]").click();
    BoundingBox box = element(id).boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 3);
    page.mouse().move(box.x + box.width / 2 + 4, box.y + box.height / 3 + 2);
    page.mouse().click(box.x + box.width / 2 + 4, box.y + box.height / 3 + 2);
  }

  /** What is selected has its tools beside it, and they may lie over what is clicked next. */
  public void selectNothing() {
    page.locator(".djs-container").click(new Locator.ClickOptions().setPosition(5, 5));
  }

  /** The flow that leads to an element, where it runs alone. */
  public void clickFlowTo(String target) {
    @SuppressWarnings("unchecked")
    List<Number> at =
        (List<Number>)
            page.evaluate(
                """
                target => {
                  const box = document.querySelector(`.djs-shape[data-element-id='${target}']`).getBoundingClientRect();
                  return [box.left - 12, box.top + box.height / 2];
                }
                """,
                target);
    page.mouse().click(at.get(0).doubleValue(), at.get(1).doubleValue());
  }
}
