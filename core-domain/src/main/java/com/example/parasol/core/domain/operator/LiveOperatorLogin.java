package com.example.parasol.core.domain.operator;

/** A login with its operator, from one query. Not nested: its proxy must see the entities. */
interface LiveOperatorLogin {

    OperatorLoginEntity getLogin();

    OperatorEntity getOperator();
}
