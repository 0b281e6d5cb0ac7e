from zerotohero.grading.probe import mistake


@mistake("fit")
def gradients_not_set_back(model, X, y, steps, lr, loss):
    """The gradients are never set back to 0, so every step still carries all the earlier ones: it runs on as if it
    had momentum."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def set_back_once(model, X, y, steps, lr, loss):
    """The gradients are set back once, before the loop; they must be set back in every step."""
    losses = []
    model.zero_grad()
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def set_back_after_the_update_only(model, X, y, steps, lr, loss):
    """The gradients are set back after each update only, so what was there before the first step is still in it."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        model.zero_grad()
    return losses


@mistake("fit")
def uphill(model, X, y, steps, lr, loss):
    """It moves along the gradient, so the loss grows; the step goes against it."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), -(lr(k) if callable(lr) else lr))
    return losses


@mistake("fit")
def losses_after_the_update(model, X, y, steps, lr, loss):
    """Each loss is taken after its update; asked for is the one that the gradient was taken from, before it."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
        losses.append(loss(y, [model(x) for x in X]).data)
    return losses


@mistake("fit")
def first_parameter_only(model, X, y, steps, lr, loss):
    """Only one of the parameters is moved; all that the model has must be."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters()[:1], lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def last_parameter_only(model, X, y, steps, lr, loss):
    """Only the last of the parameters is moved; all that the model has must be."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters()[-1:], lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def never_updated(model, X, y, steps, lr, loss):
    """The parameters never move: either no step is taken, or the gradients are set back to 0 just before it, so that
    nothing is left to move by."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
    return losses


@mistake("fit")
def rate_of_the_first_step(model, X, y, steps, lr, loss):
    """A rate that is a function is asked for step 0 only; ask it anew with each step's number."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(0) if callable(lr) else lr)
    return losses


@mistake("fit")
def rate_one_step_ahead(model, X, y, steps, lr, loss):
    """A rate that is a function is asked from 1 on; the first step's number is 0."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k + 1) if callable(lr) else lr)
    return losses


@mistake("fit")
def rate_must_be_a_number(model, X, y, steps, lr, loss):
    """A rate that is a function is multiplied as if it were a number; call it with the step's number."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr)
    return losses


@mistake("fit")
def one_example_a_step(model, X, y, steps, lr, loss):
    """Each step looks at one example only; asked for is the loss over all of them."""
    losses = []
    for k in range(steps):
        x, target = X[k % len(X)], y[k % len(y)]
        total = loss([target], [model(x)])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def predictions_made_once(model, X, y, steps, lr, loss):
    """The predictions are made once, before the loop, so every step sees the first ones; the model must be asked
    anew."""
    losses = []
    predictions = [model(x) for x in X]
    for k in range(steps):
        total = loss(y, predictions)
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def one_step_too_many(model, X, y, steps, lr, loss):
    """It takes one step more than asked for."""
    losses = []
    for k in range(steps + 1):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def one_step_too_few(model, X, y, steps, lr, loss):
    """It takes one step less than asked for."""
    losses = []
    for k in range(steps - 1):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def values_returned(model, X, y, steps, lr, loss):
    """The list holds Values; asked for are plain numbers, since a Value keeps its whole graph alive."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def last_loss_only(model, X, y, steps, lr, loss):
    """It returns the last loss only; asked for is the list of all."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses[-1:]


@mistake("fit")
def no_result(model, X, y, steps, lr, loss):
    """The losses are not returned."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return None


@mistake("fit")
def predictions_before_targets(model, X, y, steps, lr, loss):
    """`loss` is given the predictions first and the targets second; it takes `(y, predictions)`, and a loss that treats the
    two differently comes out wrong."""
    losses = []
    for k in range(steps):
        total = loss([model(x) for x in X], y)
        model.zero_grad()
        losses.append(total.data)
        total.backward()
        sgd_step(model.parameters(), lr(k) if callable(lr) else lr)
    return losses


@mistake("fit")
def stops_early(model, X, y, steps, lr, loss):
    """It stops as soon as the loss no longer changes or is nearly 0, so there are fewer losses than steps; asked for are `steps`
    steps, since a later rate may move it again."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        rate = lr(k) if callable(lr) else lr
        for p in model.parameters():
            p.data -= rate * p.grad
        if total.data < 1e-6 or (k and abs(losses[-1] - losses[-2]) < 1e-9):
            break
    return losses


@mistake("fit")
def zero_rate_replaced(model, X, y, steps, lr, loss):
    """A rate of 0 is taken for none at all and replaced (`lr or …`); with 0, nothing should move."""
    losses = []
    for k in range(steps):
        total = loss(y, [model(x) for x in X])
        losses.append(total.data)
        model.zero_grad()
        total.backward()
        rate = lr(k) if callable(lr) else lr or 0.01
        for p in model.parameters():
            p.data -= rate * p.grad
    return losses
