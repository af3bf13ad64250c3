/** The connections of clients: none may be slow for long, and none is lost in a shutdown. */
@NullMarked
package com.example.parasol.gateway.connection;

import org.jspecify.annotations.NullMarked;
