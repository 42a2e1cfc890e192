/** The page. */
package org.orgo.operations.overview.web;
