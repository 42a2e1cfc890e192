/** What keeps the demo's hospital alive: somebody writes, and a colleague works. */
package org.orgo.demo.ticker;
