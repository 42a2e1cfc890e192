/** Controllers of boards. */
package org.orgo.boards.web;
